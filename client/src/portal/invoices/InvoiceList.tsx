import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../shared/api/use-live.ts'
import { amount, count, day } from '../../shared/format.ts'
import { isMoving } from '../../shared/invoice/is-moving.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import type { InvoiceFilter } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { DocumentRow } from '../list/DocumentRow.tsx'
import styles from '../list/list.module.css'
import { More } from '../list/More.tsx'
import { useLastingQuery } from '../use-lasting-query.ts'
import { InvoiceMoved } from './operations.ts'

const InvoicePageQuery = graphql(`
  query InvoicePage($filter: InvoiceFilter, $first: Int, $after: String, $isCounted: Boolean!) {
    invoices(filter: $filter, first: $first, after: $after) {
      nodes { id state number date buyerName total }
      pageInfo { hasNextPage endCursor }
      totalCount(exact: true) @include(if: $isCounted)
      totalAmount @include(if: $isCounted)
    }
  }
`)

const PAGE_SIZE = 20

interface ListProps {
  filter: InvoiceFilter
  /** Takes the filters away; absent where none is set. */
  onClear: (() => void) | undefined
}

/** Page under page, as many as were asked for. */
export function InvoiceList({ filter, onClear }: ListProps) {
  const [cursors, setCursors] = useState<string[]>([])
  return ['', ...cursors].map((after, index) => (
    <InvoiceRows
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

function InvoiceRows({ filter, after, onClear, onMore }: RowsProps) {
  const { t } = useTranslation(['portal', 'shared'])
  const isFirst = after === ''
  const [{ data, error }, read] = useLastingQuery({
    query: InvoicePageQuery,
    variables: { filter, first: PAGE_SIZE, after: after || null, isCounted: isFirst },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  const page = data?.invoices
  useLive({
    subscription: InvoiceMoved,
    variables: {},
    ask: again,
    isMoving: page?.nodes.some(({ state }) => isMoving(state)) ?? false,
  })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!page) return <SkeletonRows rows={8} height={76} />
  if (isFirst && page.nodes.length === 0) return <Nothing onClear={onClear} />
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  return (
    <>
      {isFirst && (
        <p className={styles.count} role="status">
          {t('invoices.count', { count: page.totalCount ?? 0, shown: count(page.totalCount ?? 0) })} ·{' '}
          {amount(page.totalAmount ?? '0')}
        </p>
      )}
      <ul className={styles.list}>
        {page.nodes.map(({ id, state, number, date, buyerName, total }) => (
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
      {next && onMore && <More count={PAGE_SIZE} onMore={() => onMore(next)} />}
    </>
  )
}

function Nothing({ onClear }: Pick<ListProps, 'onClear'>) {
  const { t } = useTranslation(['portal', 'shared'])
  if (!onClear) return <EmptyState>{t('invoices.empty')}</EmptyState>
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
