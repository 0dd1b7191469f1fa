import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { EmptyState } from '../page/EmptyState.tsx'
import { ErrorState } from '../page/ErrorState.tsx'
import { SkeletonRows } from '../page/Skeleton.tsx'
import { useAddress } from '../page/use-address.ts'
import { today } from '../today.ts'
import type { Names } from '../why/need-names.ts'
import { AccessCards } from './AccessCards.tsx'
import { AccessFilters } from './AccessFilters.tsx'
import { AccessTable } from './AccessTable.tsx'
import styles from './access.module.css'
import { Legend } from './Legend.tsx'
import { PastDay } from './PastDay.tsx'
import { narrowed, type Row, sheetOf } from './rows.ts'
import { useAccessTexts } from './texts.ts'
import { useDetails } from './use-details.ts'
import { type AskPage, type Matrix, useMatrix } from './use-matrix.ts'

/** What the app lets the viewer do besides reading; what it may not is absent. */
export interface AccessTools {
  /** In the place of the day: why one may not look back. */
  noPast?: ReactNode
  /** Saves the day that is shown as a file. */
  download: (day: string) => ReactNode
  /** Whom one may look as: an id of the list. */
  mayLookAs: (row: Row['principal']) => boolean
  /** Asks the engine for the whole chain of one operation, and what can be done about it. */
  onExplain?: (operation: string, principal: Row['principal'], title: string) => void
}

interface Props {
  ask: AskPage
  tools: AccessTools
  names: Names
  /** What the page has to say of that day, above the people. */
  notes: (matrix: Matrix) => ReactNode
}

/** Who can do what, today or on a day of the past; the day, the name and the operation stand in the address. */
export function AccessView({ ask, tools, names, notes }: Props) {
  const { t } = useAccessTexts()
  const { read, write } = useAddress()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const asked = read('day')
  const day = asked && asked < today() && !tools.noPast ? asked : undefined
  const now = useMatrix(ask, undefined)
  const then = useMatrix(ask, day, !day)
  const { matrix, error, isStale, retry } = day ? then : now
  const whole = useMemo(() => matrix && sheetOf(matrix, day ? now.matrix : undefined), [matrix, day, now.matrix])
  const details = useDetails(names)
  const isPast = matrix !== undefined && !matrix.isToday
  const open = (row: Row, at: number) => {
    const { principal } = row
    const mayExplain = tools.onExplain && !isPast && ['OPERATOR', 'USER'].includes(principal.kind)
    details({
      principal,
      column: sheet!.columns[at]!,
      cell: row.cells[at]!,
      change: row.changes[at],
      onExplain: mayExplain ? (operation, title) => tools.onExplain?.(operation, principal, title) : undefined,
    })
  }
  const filters = (
    <AccessFilters
      day={day}
      columns={whole?.columns ?? []}
      text={read('name') ?? ''}
      column={read('can')}
      onChange={write}
      noPast={tools.noPast}
      download={tools.download(day ?? today())}
    />
  )
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (!matrix || !whole)
    return (
      <Frame filters={filters}>
        <SkeletonRows rows={8} height={44} />
      </Frame>
    )
  const sheet = narrowed(whole, read('name') ?? '', read('can'))
  const List = isNarrow ? AccessCards : AccessTable
  return (
    <Frame filters={filters} isStale={isStale}>
      {isPast && (
        <PastDay day={matrix.day} sheet={now.matrix && whole} onToday={() => write({ day: undefined })}>
          {notes(matrix)}
        </PastDay>
      )}
      {!isPast && notes(matrix)}
      {whole.rows.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
      {whole.rows.length > 0 && sheet.rows.length === 0 && <EmptyState>{t('filter.none')}</EmptyState>}
      {sheet.rows.length > 0 && (
        <>
          <Legend isPast={isPast} />
          <List sheet={sheet} names={names} onOpen={open} mayLookAs={isPast ? () => false : tools.mayLookAs} />
        </>
      )}
    </Frame>
  )
}

interface FrameProps {
  filters: ReactNode
  /** Another day than the one on the screen is under way. */
  isStale?: boolean
  children: ReactNode
}
const Frame = ({ filters, isStale, children }: FrameProps) => (
  <>
    {filters}
    <div className={styles.content} aria-busy={isStale || undefined}>
      {children}
    </div>
  </>
)
