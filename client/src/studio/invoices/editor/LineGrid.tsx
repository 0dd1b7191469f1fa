import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { codesOf, codeText } from '../../../shared/invoice/codes.ts'
import { VAT_LIST } from './code-options.ts'
import type { DraftLine } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { LineRow } from './LineRow.tsx'
import styles from './line-grid.module.css'
import { type Column, changed, columns, isSheet, moved, pasted, withNewLine, without } from './lines.ts'
import { useEditorTexts } from './texts.ts'

interface Removed {
  lines: DraftLine[]
  number: number
}

const rates = ['22', '10', '5', '4']

/** The lines as a table of plain fields, made for the keyboard: what each key does stands in the hints below it. */
export function LineGrid({ totals }: { totals: readonly string[] | undefined }) {
  const { t } = useEditorTexts()
  const { draft, change } = useEditor()
  const { lines } = draft
  const table = useRef<HTMLTableElement>(null)
  const next = useRef<{ row: number; column: Column }>(undefined)
  const [removed, setRemoved] = useState<Removed>()
  const setLines = (made: DraftLine[]) => change({ lines: made })
  const focusCell = (row: number, column: Column) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`)
    cell?.focus()
    cell?.select()
  }
  // A new row is there only after React has drawn it.
  useEffect(() => {
    if (!next.current) return
    focusCell(next.current.row, next.current.column)
    next.current = undefined
  })
  const write = (row: number, part: Partial<DraftLine>) => {
    setRemoved(undefined)
    setLines(changed(lines, row, part))
  }
  const remove = (row: number) => {
    setRemoved({ lines, number: row + 1 })
    next.current = { row: Math.max(0, row - 1), column: 'description' }
    setLines(without(lines, row))
  }
  const undo = () => {
    if (!removed) return
    next.current = { row: removed.number - 1, column: 'description' }
    setLines(removed.lines)
    setRemoved(undefined)
  }
  const press = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    const { row, column } = cell
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.altKey && step) {
      next.current = { row: Math.min(Math.max(row + step, 0), lines.length - 1), column }
      setLines(moved(lines, row, row + step))
    } else if (step) {
      focusCell(row + step, column)
    } else if (event.key === 'Enter' && event.shiftKey) {
      focusCell(row - 1, column)
    } else if (event.key === 'Enter' && row < lines.length - 1) {
      focusCell(row + 1, column)
    } else if (event.key === 'Enter') {
      next.current = { row: lines.length, column: 'description' }
      setLines(withNewLine(lines))
    } else if (event.key === 'Backspace' && (event.ctrlKey || event.metaKey)) {
      remove(row)
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && removed) {
      undo()
    } else return
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!cell || !isSheet(text)) return
    event.preventDefault()
    setRemoved(undefined)
    setLines(pasted(lines, cell.row, cell.column, text))
  }
  return (
    <div>
      <table ref={table} className={styles.grid} onKeyDown={press} onPaste={paste}>
        <caption className="visually-hidden">{t('editor:lines')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('editor:row')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`editor:column.${column}`)}
              </th>
            ))}
            <th scope="col" data-column="total">
              {t('editor:column.total')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('editor:remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <LineRow
              key={line.key}
              line={line}
              row={row}
              total={totals?.[row]}
              onChange={(part) => write(row, part)}
              onRemove={() => remove(row)}
            />
          ))}
        </tbody>
      </table>
      <datalist id={VAT_LIST}>
        {rates.map((rate) => (
          <option key={rate} value={rate}>{`${rate} %`}</option>
        ))}
        {codesOf('nature').map((nature) => (
          <option key={nature} value={nature}>{`${nature} ${codeText('nature', nature, currentLanguage())}`}</option>
        ))}
      </datalist>
      <div className={styles.under}>
        <button
          type="button"
          className={styles.add}
          onClick={() => {
            next.current = { row: lines.length, column: 'description' }
            setLines(withNewLine(lines))
          }}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {t('editor:addLine')}
        </button>
        <Hints />
      </div>
      <div role="status" className={styles.removed}>
        {removed && (
          <>
            {t('editor:removed', { number: removed.number })}{' '}
            <button type="button" className="plain link" onClick={undo}>
              {t('editor:undo')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

function cellOf(target: EventTarget): { row: number; column: Column } | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined
  const { row, column } = target.dataset
  return row === undefined ? undefined : { row: Number(row), column: column as Column }
}

function Hints() {
  const { t } = useEditorTexts()
  return (
    <p className={styles.hints}>
      <kbd>Tab</kbd> {t('editor:key.tab')} <kbd>{t('editor:key.enterName')}</kbd> {t('editor:key.enter')}{' '}
      <kbd>Alt ↑↓</kbd> {t('editor:key.move')} <kbd>Ctrl V</kbd> {t('editor:key.paste')}
    </p>
  )
}
