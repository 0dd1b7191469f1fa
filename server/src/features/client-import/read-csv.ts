import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { MOST_ROWS } from '../bulk-job/begin-bulk-job.ts'
import { decodeText } from './decode-text.ts'
import { type Table, tableOf } from './table.ts'
import { UnreadableList } from './unreadable-list.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const
/** One line of it; longer than any company's data. */
const LONGEST_RECORD = 100_000

/** Excel's own word for it, or what parts the headings most often. Headings hold none of them. */
function delimiterOf(text: string): { delimiter: string; from: number } {
  const stated = /^sep=(.)\r?\n/.exec(text)
  if (stated) return { delimiter: stated[1]!, from: stated[0].length }
  const first = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length)
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]!, from: 0 }
}

/** A list as CSV: parted by semicolons, commas, tabs or bars, in any of the encodings that spreadsheets write. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes)
  const { delimiter, from } = delimiterOf(text)
  try {
    const records = parse(text.slice(from), {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      to: MOST_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const skipped = from > 0 ? 1 : 0
    return tableOf(
      'CSV',
      records.map(({ record, info }) => ({ line: info.lines + skipped, cells: record })),
    )
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnreadableList(error.code === 'CSV_MAX_RECORD_SIZE' ? 'TOO_MANY_COLUMNS' : 'MALFORMED')
    throw error
  }
}
