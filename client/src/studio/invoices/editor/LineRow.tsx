import { IconTrash } from '@tabler/icons-react'
import { decimal } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { shownNumber } from '../../../shared/invoice/typed-number.ts'
import { VAT_LIST } from './code-options.ts'
import type { DraftLine } from './draft.ts'
import { natureOf } from './draft-input.ts'
import { useEditor } from './editor-context.ts'
import styles from './line-grid.module.css'
import { type Column, columns, fieldOf } from './lines.ts'
import { useEditorTexts } from './texts.ts'

interface Props {
  line: DraftLine
  row: number
  /** What the line comes to, from the server. */
  total: string | undefined
  onChange: (part: Partial<DraftLine>) => void
  onRemove: () => void
}

/** How each column reads when one leaves it. */
const tidy: Partial<Record<Column, (text: string) => string>> = {
  quantity: (text) => shownNumber(text, currentLanguage()),
  unitPrice: (text) => shownNumber(text, currentLanguage(), 2),
  discount: (text) => (/[%€]|^\s*$/.test(text) ? text : `${shownNumber(text, currentLanguage())} %`),
  vat: (text) => natureOf(text) ?? shownNumber(text.replace('%', ''), currentLanguage()).trim(),
}

export function LineRow({ line, row, total, onChange, onRemove }: Props) {
  const { t } = useEditorTexts()
  const { complaintAt, touch } = useEditor()
  const number = row + 1
  return (
    <>
      <tr className={styles.row}>
        <td className={styles.number}>{number}</td>
        {columns.map((column) => {
          const path = `lines.${row}.${fieldOf[column]}`
          const complaint =
            complaintAt(path) ??
            (column === 'vat' ? complaintAt(`lines.${row}.nature`) : undefined) ??
            (column === 'discount' ? complaintAt(`lines.${row}.priceChanges`) : undefined)
          const isWrong = complaint?.severity === 'ERROR'
          const isMissing = isWrong && line[column].trim() === ''
          return (
            <td key={column} data-column={column} data-label={t(`editor:column.${column}`)}>
              <input
                aria-label={t('editor:cell', { column: t(`editor:column.${column}`), number })}
                aria-invalid={isWrong || undefined}
                aria-describedby={complaint ? `line${row}complaints` : undefined}
                data-path={path}
                data-row={row}
                data-column={column}
                autoComplete="off"
                {...(column === 'vat' && { list: VAT_LIST })}
                {...(column === 'quantity' || column === 'unitPrice' ? { inputMode: 'decimal' as const } : {})}
                placeholder={isMissing ? t('editor:missing') : ''}
                value={line[column]}
                onChange={(event) => onChange({ [column]: event.currentTarget.value })}
                onBlur={() => {
                  touch(path)
                  if (column === 'vat') touch(`lines.${row}.nature`)
                  const tidied = tidy[column]?.(line[column])
                  if (tidied !== undefined && tidied !== line[column]) onChange({ [column]: tidied })
                }}
              />
            </td>
          )
        })}
        <td className={styles.total} data-label={t('editor:column.total')}>
          {total === undefined || line.unitPrice.trim() === '' ? '–' : decimal(total)}
        </td>
        <td className={styles.bin}>
          <button type="button" tabIndex={-1} aria-label={t('editor:removeLine', { number })} onClick={onRemove}>
            <IconTrash size={16} stroke={1.75} aria-hidden />
          </button>
        </td>
      </tr>
      <LineComplaints row={row} />
    </>
  )
}

/** The sentences about a line, in a row of their own below it. */
function LineComplaints({ row }: { row: number }) {
  const { complaintAt } = useEditor()
  const fields = ['', ...columns.map((column) => `.${fieldOf[column]}`), '.nature', '.priceChanges', '.withheld']
  const found = fields.flatMap((field) => complaintAt(`lines.${row}${field}`) ?? [])
  if (found.length === 0) return null
  return (
    <tr className={styles.complaints}>
      <td />
      <td colSpan={8} id={`line${row}complaints`}>
        {found.map(({ text, code, severity, path }) => (
          <p key={path + code} data-severity={severity}>
            {text} <span>{code}</span>
          </p>
        ))}
      </td>
    </tr>
  )
}
