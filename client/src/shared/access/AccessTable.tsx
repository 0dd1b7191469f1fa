import type { KeyboardEvent } from 'react'
import type { Names } from '../why/need-names.ts'
import styles from './access.module.css'
import { CellFace, useCellText } from './CellFace.tsx'
import type { Principal } from './matrix.ts'
import { Person, wholeText } from './Person.tsx'
import type { Row, Sheet } from './rows.ts'
import { useAccessTexts } from './texts.ts'

export interface ListProps {
  sheet: Sheet
  names: Names
  onOpen: (row: Row, column: number) => void
  mayLookAs: (principal: Principal) => boolean
}

/** People by operations. One tab stop: the arrows go from cell to cell. */
export function AccessTable({ sheet, names, onOpen, mayLookAs }: ListProps) {
  const { t } = useAccessTexts()
  const { columns, rows } = sheet
  const groups = [...new Set(columns.map(({ group }) => group))]
  const kinds = [...new Set(rows.map(({ principal }) => principal.kind))]
  const isFirst = (at: number) => columns[at]!.group !== columns[at - 1]?.group
  return (
    <section className={styles.scroll} aria-label={t('title')}>
      <table className={styles.table} data-single={columns.length === 1 || undefined} onKeyDown={moveFocus}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.corner}>
              {t('person')}
            </th>
            {groups.map((group) => (
              <th
                key={group}
                scope="colgroup"
                colSpan={columns.filter((each) => each.group === group).length}
                data-first
              >
                {t(`group.${group}`)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ key }, at) => (
              <th key={key} scope="col" data-first={isFirst(at) || undefined}>
                {t(`column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map((kind, index) => (
          <tbody key={kind}>
            <tr className={styles.kind}>
              <th colSpan={columns.length + 1} scope="colgroup">
                {t(`kind.${kind}`)}
              </th>
            </tr>
            {rows
              .filter(({ principal }) => principal.kind === kind)
              .map((row, at) => (
                <PersonRow
                  key={row.principal.id}
                  row={row}
                  {...{ columns, names, onOpen, isFirst }}
                  mayLookAs={mayLookAs(row.principal)}
                  isEntry={index === 0 && at === 0}
                />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface RowProps extends Pick<ListProps, 'names' | 'onOpen'> {
  row: Row
  columns: Sheet['columns']
  mayLookAs: boolean
  isFirst: (at: number) => boolean
  /** Holds the cell that Tab reaches. */
  isEntry: boolean
}

function PersonRow({ row, columns, names, onOpen, mayLookAs, isFirst, isEntry }: RowProps) {
  const { t } = useAccessTexts()
  const textOf = useCellText()
  const { principal, cells, changes } = row
  const whole = wholeText(t, row, names)
  const at = cells.findIndex(({ answer }) => answer !== 'never')
  return (
    <tr>
      <th scope="row">
        <Person row={row} mayLookAs={mayLookAs} />
      </th>
      {whole ? (
        <td colSpan={columns.length} data-first>
          <button type="button" className={styles.whole} tabIndex={isEntry ? 0 : -1} onClick={() => onOpen(row, at)}>
            {whole}
          </button>
        </td>
      ) : (
        columns.map(({ key, group }, column) => (
          <td key={key} data-first={isFirst(column) || undefined}>
            <button
              type="button"
              className={styles.cell}
              tabIndex={isEntry && column === 0 ? 0 : -1}
              onClick={() => onOpen(row, column)}
            >
              <span className="visually-hidden">
                {t('cell', {
                  name: principal.name,
                  column: `${t(`group.${group}`)}, ${t(`column.${key}`)}`,
                  answer: textOf(cells[column]!, changes[column]),
                })}
              </span>
              <CellFace cell={cells[column]!} change={changes[column]} />
            </button>
          </td>
        ))
      )}
    </tr>
  )
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** From cell to cell; the one left gives up its place in the tab order. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key]
  const from = event.target
  if (!step || !(from instanceof HTMLButtonElement) || !from.closest('td')) return
  event.preventDefault()
  const rows = [...event.currentTarget.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLButtonElement>('td button')])
    .filter((cells) => cells.length > 0)
  const row = rows.findIndex((cells) => cells.includes(from))
  const target = rows[row + step[0]]
  const next = target?.[Math.min(rows[row]!.indexOf(from) + step[1], target.length - 1)]
  if (!next) return
  from.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}
