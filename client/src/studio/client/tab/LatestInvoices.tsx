import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { Amount } from '../../../shared/Amount.tsx'
import { denialOf } from '../../../shared/api/denial.ts'
import { Day } from '../../../shared/Day.tsx'
import { count } from '../../../shared/format.ts'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../../shared/page/ErrorState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { SkeletonRows } from '../../../shared/page/Skeleton.tsx'
import { StateMark } from '../../../shared/state/StateMark.tsx'
import type { LatestInvoicesQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { Closed } from '../Closed.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'

const Latest = graphql(`
  query LatestInvoices($id: ID!) {
    invoices(clientId: $id, first: 8) {
      nodes { id date number buyerName total state }
      totalCount
    }
  }
`)

/** The client's latest issued invoices; where they are closed, why. */
export function LatestInvoices({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const [{ data, error }, read] = useQuery({
    query: Latest,
    variables: { id: client.id },
    requestPolicy: 'cache-and-network',
  })
  const found = data?.invoices
  const denial = denialOf(error)
  return (
    <Section
      title={t('client.latest')}
      note={
        found &&
        found.totalCount > 0 && (
          <Link to={`/invoices?client=${client.id}`}>
            {t('client.allInvoices', { shown: count(found.totalCount) })}
          </Link>
        )
      }
    >
      {denial ? (
        <Closed denial={denial} title={t('client.invoicesClosed', { name: client.name })} />
      ) : error && !found ? (
        <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : !found ? (
        <SkeletonRows rows={6} />
      ) : found.nodes.length === 0 ? (
        <EmptyState>{t('client.noInvoices')}</EmptyState>
      ) : (
        <Rows invoices={found.nodes} />
      )}
    </Section>
  )
}

function Rows({ invoices }: { invoices: LatestInvoicesQuery['invoices']['nodes'] }) {
  const { t } = useTranslation('studio')
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('client.latest')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.desk}>
            {t('client.date')}
          </th>
          <th scope="col">{t('client.number')}</th>
          <th scope="col" className={styles.desk}>
            {t('client.buyer')}
          </th>
          <th scope="col" className={styles.number}>
            {t('client.total')}
          </th>
          <th scope="col">{t('client.state')}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id}>
            <td className={`${styles.quiet} ${styles.desk}`}>
              <Day value={invoice.date} />
            </td>
            <th scope="row">
              <Link to={`/invoices/${invoice.id}`} className={styles.open}>
                {invoice.number ?? t('client.draft')}
              </Link>
            </th>
            <td className={`${styles.name} ${styles.desk}`}>{invoice.buyerName}</td>
            <td className={styles.number}>
              <Amount value={invoice.total} />
            </td>
            <td>
              <StateMark state={invoice.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
