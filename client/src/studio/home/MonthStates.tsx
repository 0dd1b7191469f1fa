import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Amount } from '../../shared/Amount.tsx'
import { count, month as monthName } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateBar } from '../../shared/state/StateBar.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { type InvoiceState, invoiceStates } from '../../shared/state/states.ts'
import { daysAfter } from '../../shared/today.ts'
import styles from './home.module.css'

interface Props {
  /** YYYY-MM */
  month: string
  states: { state: string; count: number; total: string }[]
}

const lastDayOf = (month: string) => daysAfter(`${daysAfter(`${month}-28`, 4).slice(0, 7)}-01`, -1)
const isKnown = (state: string): state is InvoiceState => state in invoiceStates

/** The month's invoices by state: the bar shows, the table under it leads to them. */
export function MonthStates({ month, states }: Props) {
  const { t } = useTranslation('studio')
  const order = Object.keys(invoiceStates)
  const parts = states
    .flatMap(({ state, ...rest }) => (isKnown(state) ? [{ state, ...rest }] : []))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const name = monthName(month)
  const all = parts.reduce((sum, part) => sum + part.count, 0)
  const address = (state: InvoiceState) => `/invoices?states=${state}&from=${month}-01&to=${lastDayOf(month)}`
  return (
    <Section
      title={name.charAt(0).toUpperCase() + name.slice(1)}
      note={t('home.invoiceCount', { count: all, shown: count(all) })}
    >
      {parts.length === 0 ? (
        <EmptyState>{t('home.noInvoices')}</EmptyState>
      ) : (
        <>
          <StateBar parts={parts} />
          <table className={styles.counts}>
            <caption className="visually-hidden">{t('home.statesOf', { month: monthName(month, 'full') })}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('home.state')}</th>
                <th scope="col">{t('home.count')}</th>
                <th scope="col">{t('home.total')}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.state}>
                  <th scope="row">
                    <Link to={address(part.state)} className={styles.cover}>
                      <StateMark state={part.state} />
                    </Link>
                  </th>
                  <td>{count(part.count)}</td>
                  <td className={styles.quiet}>
                    <Amount value={part.total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  )
}
