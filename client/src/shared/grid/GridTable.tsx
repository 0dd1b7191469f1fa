import '@mantine/core/styles/Text.layer.css'
import '@mantine/core/styles/Center.layer.css'
import '@mantine/core/styles/Group.layer.css'
import '@mantine/core/styles/Table.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import 'mantine-datatable/styles.layer.css'
import './datatable.css'
import { IconArrowUp } from '@tabler/icons-react'
import { DataTable, type DataTableColumn, type DataTableProps, type DataTableSortStatus } from 'mantine-datatable'
import type { MouseEvent, RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useNavigate } from 'react-router'
import type { GridColumn, GridProps } from './Grid.tsx'

type Props<T extends { id: string }> = GridProps<T> & { records: readonly T[] }

/** The table itself, with what mantine-datatable leaves out: a name, aria-sort, Space on heads, links in rows. */
export function GridTable<T extends { id: string }>(props: Props<T>) {
  const { records, columns, rowName, rowTo, sort, onSort, selected, onSelect, isStale, around = 248 } = props
  const { t } = useTranslation('shared')
  const table = useNamedTable(props)
  const open = useRowOpening()
  const optional = {
    ...(rowTo && { onRowClick: ({ event, record }: { event: MouseEvent; record: T }) => open(event, rowTo(record)) }),
    ...(sort &&
      onSort && {
        sortStatus: { columnAccessor: sort.column, direction: sort.direction },
        onSortStatusChange: (next: DataTableSortStatus<T>) =>
          onSort({ column: String(next.columnAccessor), direction: next.direction }),
        sortIcons: {
          sorted: <IconArrowUp size={14} stroke={1.75} aria-hidden />,
          unsorted: <IconArrowUp size={14} stroke={1.75} aria-hidden className="unsorted" />,
        },
      }),
    ...(selected &&
      onSelect && {
        selectedRecords: selected,
        onSelectedRecordsChange: onSelect,
        allRecordsSelectionCheckboxProps: { 'aria-label': t('grid.selectAll') },
        getRecordSelectionCheckboxProps: (record: T) => ({
          'aria-label': t('grid.selectRow', { name: rowName(record) }),
        }),
      }),
    // The library's type is a union over sorting and selection, which parts spread by condition cannot satisfy.
  } as Partial<DataTableProps<T>>
  return (
    <DataTable<T>
      className="grid-table"
      tableRef={table}
      records={[...records]}
      columns={columns.map((column) => withLink(column, rowTo))}
      defaultColumnProps={{ noWrap: true }}
      height="auto"
      maxHeight={`calc(100dvh - ${around}px)`}
      horizontalSpacing={8}
      verticalSpacing={0}
      highlightOnHover={!!rowTo}
      rowClassName={() => (isStale ? 'is-stale' : undefined)}
      {...(optional as object)}
    />
  )
}

function withLink<T extends { id: string }>(column: GridColumn<T>, rowTo: GridProps<T>['rowTo']): DataTableColumn<T> {
  const { isName, ...plain } = column
  // A column's type is a union whose members the spread would lose.
  const rest = plain as DataTableColumn<T>
  if (!isName) return rest
  const inner = rest.render
  const content = (record: T, index: number) =>
    inner ? inner(record, index) : String(record[rest.accessor as keyof T] ?? '')
  return {
    ...rest,
    noWrap: undefined,
    ellipsis: true,
    cellsClassName: 'grid-name-cell',
    render: (record: T, index: number) =>
      rowTo ? (
        <Link to={rowTo(record)} className="grid-name">
          {content(record, index)}
        </Link>
      ) : (
        <span className="grid-name">{content(record, index)}</span>
      ),
  }
}

/** A press anywhere on the row opens it, with Ctrl in a new tab; links, buttons and selected text keep their own. */
function useRowOpening() {
  const navigate = useNavigate()
  const base = useHref('/').replace(/\/$/, '')
  return (event: MouseEvent, to: string) => {
    if ((event.target as Element).closest('a, button, input, label')) return
    if (getSelection()?.type === 'Range') return
    if (event.ctrlKey || event.metaKey) window.open(base + to, '_blank', 'noopener')
    else navigate(to)
  }
}

function useNamedTable<T extends { id: string }>({ name, sort, columns }: Props<T>) {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    if (!element) return
    element.setAttribute('aria-label', name)
    for (const head of element.querySelectorAll<HTMLElement>('thead th[data-accessor]')) {
      // The library makes heads buttons, which hides from screen readers that they are heads of columns.
      head.removeAttribute('role')
      const column = columns.find((each) => String(each.accessor) === head.dataset.accessor)
      if (!column?.sortable) continue
      const isSorted = sort?.column === head.dataset.accessor
      head.setAttribute('aria-sort', !isSorted ? 'none' : sort?.direction === 'asc' ? 'ascending' : 'descending')
    }
  })
  useEffect(() => {
    const element = table.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !(event.target instanceof HTMLTableCellElement)) return
      event.preventDefault()
      event.target.click()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [])
  return table as RefObject<HTMLTableElement>
}
