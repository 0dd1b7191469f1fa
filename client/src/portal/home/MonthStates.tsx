import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { amount, count } from '../../shared/format.ts'
import { rangeOf } from '../../shared/invoice/DateChip.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { StateBar } from '../../shared/state/StateBar.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { type InvoiceState, invoiceStates } from '../../shared/state/states.ts'
import { today } from '../today.ts'
import styles from './home.module.css'

const order = Object.keys(invoiceStates)
const isKnown = (state: string): state is InvoiceState => state in invoiceStates

/** This month's invoices by state; each line opens them. */
export function MonthStates({ states }: { states: { state: string; count: number; total: string }[] }) {
  const { t } = useTranslation('portal')
  const parts = states
    .flatMap((part) => (isKnown(part.state) && part.count > 0 ? [{ ...part, state: part.state }] : []))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  if (parts.length === 0) return <EmptyState>{t('home.nothingThisMonth')}</EmptyState>
  const [from, to] = rangeOf('thisMonth', today())
  return (
    <>
      <StateBar parts={parts} />
      <ul>
        {parts.map((part) => (
          <li key={part.state} className={styles.state}>
            <Link to={`/invoices?state=${part.state}&from=${from}&to=${to}`}>
              <StateMark state={part.state} />
              <span className={styles.count}>
                {t('invoices.count', { count: part.count, shown: count(part.count) })}
              </span>
              <span className={styles.total}>{amount(part.total)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
