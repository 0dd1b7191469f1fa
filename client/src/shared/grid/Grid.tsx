import { useMediaQuery } from '@mantine/hooks'
import type { DataTableColumn } from 'mantine-datatable'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../page/EmptyState.tsx'
import { SkeletonRows } from '../page/Skeleton.tsx'
import { GridList } from './GridList.tsx'
import styles from './grid.module.css'
import { Pager, type Paging } from './Pager.tsx'

// React.lazy forgets that the component is generic.
const GridTable = lazy(() =>
  import('./GridTable.tsx').then((module) => ({ default: module.GridTable })),
) as unknown as typeof import('./GridTable.tsx').GridTable

export type GridColumn<T> = DataTableColumn<T> & {
  /** The cell that carries the row's link, in weight 500. One per grid. */
  isName?: boolean
}

export interface Sort {
  column: string
  direction: 'asc' | 'desc'
}

export interface GridProps<T extends { id: string }> {
  /** What is listed, for who cannot see it: "Clienti". */
  name: string
  /** Undefined while the first answer is under way. */
  records: readonly T[] | undefined
  columns: GridColumn<T>[]
  /** The row in words, for its link and its tick. */
  rowName: (record: T) => string
  /** Where the row leads; the whole row opens it. */
  rowTo?: (record: T) => string
  /** The same row at 390 px: use GridItem. */
  renderItem: (record: T) => ReactNode
  sort?: Sort
  onSort?: (sort: Sort) => void
  selected?: T[]
  onSelect?: (records: T[]) => void
  /** Where more are selected than the page shows: how many. */
  selectedCount?: number
  /** What can be done with the selected rows. */
  selectionActions?: ReactNode
  paging?: Paging
  /** A new page or order is under way: the old rows stay until it is there. */
  isStale?: boolean
  /** What stands there when there is no row; a sentence or an EmptyState. */
  empty: ReactNode
  /** Everything above and below the rows, in px; the table scrolls in what remains. */
  around?: number
}

/** A list: a table with sticky head at the desk, rows to tap at 390 px. The only way to mantine-datatable. */
export function Grid<T extends { id: string }>(props: GridProps<T>) {
  const { records, selected, onSelect, selectedCount, selectionActions, paging, empty, name } = props
  const { t } = useTranslation('shared')
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const waiting = <SkeletonRows rows={12} height={isNarrow ? 60 : 36} />
  if (!records) return waiting
  if (records.length === 0) return typeof empty === 'string' ? <EmptyState>{empty}</EmptyState> : empty
  if (isNarrow) return <GridList {...props} records={records} />
  return (
    <div className={styles.grid}>
      {selected && selected.length > 0 && onSelect && (
        <div className={styles.selection} role="status">
          <strong>{t('grid.selected', { count: selectedCount ?? selected.length })}</strong>
          {selectionActions}
          <button type="button" className="plain" onClick={() => onSelect([])}>
            {t('grid.deselect')}
          </button>
        </div>
      )}
      <Suspense fallback={waiting}>
        <GridTable {...props} records={records} />
      </Suspense>
      {paging && <Pager paging={paging} name={name} />}
    </div>
  )
}
