import { MOST_ROWS } from '../bulk-job/begin-bulk-job.ts'
import { UnreadableList } from './unreadable-list.ts'

export const MOST_COLUMNS = 100
const LONGEST_CELL = 1000

/** A list as it stands in its file: the row of headings, and the rows below it. */
export interface Table {
  readonly format: 'CSV' | 'XLSX'
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}
export interface TableRow {
  /** As a spreadsheet counts them: the first line is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A cell as text that the database can keep: no control characters, no halves of characters, no end of it. An apostrophe
 * before a formula's first character is how a spreadsheet was told that it is none.
 */
const textOf = (cell: string): string =>
  cell
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .slice(0, LONGEST_CELL)

/** The first row that holds anything names the columns; rows without anything are no rows. */
export function tableOf(format: Table['format'], lines: readonly TableRow[]): Table {
  const rows = lines
    .map(({ line, cells }) => ({ line, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...rest] = rows
  if (!head || rest.length === 0) throw new UnreadableList('EMPTY')
  const headings = head.cells.slice(0, head.cells.findLastIndex((cell) => cell !== '') + 1)
  if (headings.length > MOST_COLUMNS) throw new UnreadableList('TOO_MANY_COLUMNS')
  if (rest.length > MOST_ROWS) throw new UnreadableList('TOO_MANY_ROWS')
  return { format, headings, rows: rest.map(({ line, cells }) => ({ line, cells: cells.slice(0, headings.length) })) }
}
