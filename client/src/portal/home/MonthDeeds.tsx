import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { month } from '../../shared/format.ts'
import { useMe } from '../me.ts'
import { monthOf, today } from '../today.ts'
import styles from './home.module.css'
import { MonthDeedsQuery } from './operations.ts'

const counted = [
  'invoiceDraftCreate',
  'invoiceIssue',
  'invoiceSend',
  'invoiceCorrect',
  'receivedInvoiceImport',
  'receivedInvoiceOpen',
  'receivedInvoiceRegister',
] as const
type Counted = (typeof counted)[number]
const isCounted = (action: string): action is Counted => (counted as readonly string[]).includes(action)

/** What the accountant did this month, in numbers. */
export function MonthDeeds() {
  const { t } = useTranslation('portal')
  const { clientId } = useMe()
  const [{ data }] = useQuery({ query: MonthDeedsQuery, variables: { clientId }, requestPolicy: 'cache-and-network' })
  if (!data) return null
  const { nodes } = data.auditLog
  const thisMonth = today().slice(0, 7)
  const deeds = nodes.filter(({ studioName, at }) => studioName !== null && monthOf(at) === thisMonth)
  const times = (action: Counted) => deeds.filter((deed) => deed.action === action).length
  const others = deeds.filter(({ action }) => !isCounted(action)).length
  const lines = [
    ...counted.flatMap((action) => (times(action) > 0 ? [t(`home.did.${action}`, { count: times(action) })] : [])),
    ...(others > 0 ? [t('home.did.others', { count: others })] : []),
  ]
  // The log is read a hundred entries deep; in a month that holds more there are more.
  const isWhole = nodes.length < 100 || nodes.some(({ at }) => monthOf(at) !== thisMonth)
  return (
    <div className={styles.deeds}>
      <h3>{t('home.didInMonth', { month: month(thisMonth) })}</h3>
      {lines.length === 0 ? (
        <p>{t('home.didNothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!isWhole && <p>{t('home.didMore')}</p>}
    </div>
  )
}
