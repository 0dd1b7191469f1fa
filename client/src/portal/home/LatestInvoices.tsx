import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { DocumentRow } from '../list/DocumentRow.tsx'
import styles from './home.module.css'
import { LatestQuery } from './operations.ts'

/** The five latest, and the way to all of them. Nothing where invoices are closed to the viewer. */
export function LatestInvoices() {
  const { t } = useTranslation('portal')
  const [{ data, error }] = useQuery({ query: LatestQuery, requestPolicy: 'cache-and-network' })
  if (error && !data) return null
  const { nodes = [], totalCount = 0 } = data?.invoices ?? {}
  return (
    <Section title={t('home.latest')}>
      {!data && <SkeletonRows rows={5} height={76} />}
      {data && nodes.length === 0 && <EmptyState>{t('invoices.empty')}</EmptyState>}
      <ul className={styles.latest}>
        {nodes.map(({ id, state, number, date, buyerName, total }) => (
          <DocumentRow
            key={id}
            to={`/invoices/${id}`}
            name={buyerName}
            total={total}
            facts={`${number ?? t('invoices.noNumber')} · ${day(date)}`}
            state={state}
          />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <Link to="/invoices" className={styles.all}>
          {t('home.allInvoices', { shown: count(totalCount) })}
          <IconChevronRight size={20} stroke={1.75} aria-hidden />
        </Link>
      )}
    </Section>
  )
}
