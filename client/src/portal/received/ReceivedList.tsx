import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, day } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import type { ReceivedInvoiceFilter } from '../generated/graphql.ts'
import { DocumentRow } from '../list/DocumentRow.tsx'
import styles from '../list/list.module.css'
import { More } from '../list/More.tsx'
import { useLastingQuery } from '../use-lasting-query.ts'
import { ReceivedPageQuery } from './operations.ts'

const PAGE_SIZE = 20

interface ListProps {
  filter: ReceivedInvoiceFilter
  /** Takes the filters away; absent where none is set. */
  onClear: (() => void) | undefined
}

/** Page under page, as many as were asked for. */
export function ReceivedList({ filter, onClear }: ListProps) {
  const [cursors, setCursors] = useState<string[]>([])
  return ['', ...cursors].map((after, index) => (
    <ReceivedRows
      key={after}
      filter={filter}
      after={after}
      onClear={onClear}
      onMore={index === cursors.length ? (cursor) => setCursors([...cursors, cursor]) : undefined}
    />
  ))
}

interface RowsProps extends ListProps {
  /** The cursor it begins after; empty on the first page. */
  after: string
  /** Asks for the next page; absent where it is on the screen already. */
  onMore: ((cursor: string) => void) | undefined
}

function ReceivedRows({ filter, after, onClear, onMore }: RowsProps) {
  const { t } = useTranslation(['portal', 'shared'])
  const isFirst = after === ''
  const [{ data, error }, read] = useLastingQuery({
    query: ReceivedPageQuery,
    variables: { filter, first: PAGE_SIZE, after: after || null, isCounted: isFirst },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.receivedInvoices
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!page) return <SkeletonRows rows={8} height={76} />
  if (isFirst && page.nodes.length === 0) return <Nothing onClear={onClear} />
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  return (
    <>
      {isFirst && (
        <p className={styles.count} role="status">
          {t('invoices.count', { count: page.totalCount ?? 0, shown: count(page.totalCount ?? 0) })}
        </p>
      )}
      <ul className={styles.list}>
        {page.nodes.map(({ id, state, number, date, sellerName, total, currency, dueOn }) => (
          <DocumentRow
            key={id}
            to={`/received-invoices/${id}`}
            name={sellerName}
            total={total}
            currency={currency}
            facts={[number, day(date), dueOn && t('received.due', { day: day(dueOn) })].filter(Boolean).join(' · ')}
            state={state}
            isNew={state === 'ARRIVED'}
          />
        ))}
      </ul>
      {next && onMore && <More count={PAGE_SIZE} onMore={() => onMore(next)} />}
    </>
  )
}

function Nothing({ onClear }: Pick<ListProps, 'onClear'>) {
  const { t } = useTranslation(['portal', 'shared'])
  if (!onClear) return <EmptyState>{t('received.empty')}</EmptyState>
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          {t('shared:filter.clear')}
        </Button>
      }
    >
      {t('invoices.nothingFound')}
    </EmptyState>
  )
}
