import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import type {
  ClientImport,
  ClientImportRow,
  ClientImportRowsArgs,
  ClientsImportInput,
  ClientsImportPreviewPayload,
} from './client-import.type.ts'
import type { JudgedRow } from './judge-rows.ts'
import { openImport } from './open-import.ts'

export async function previewImport(context: Context, input: ClientsImportInput): Promise<ClientsImportPreviewPayload> {
  const opened = await openImport(context, input)
  if ('userErrors' in opened) return { preview: null, userErrors: opened.userErrors }
  const { table, columns, missing, rows } = opened
  const count = (state: JudgedRow['state']) => rows.filter((row) => row.state === state).length
  const preview: ClientImport = {
    format: table.format,
    columns: table.headings.map((heading, index) => ({
      heading,
      field: columns[index] ?? null,
      sample: table.rows.find(({ cells }) => cells[index])?.cells[index]?.slice(0, 100) ?? null,
    })),
    missingFields: [...missing],
    total: table.rows.length,
    newCount: count('NEW'),
    existingCount: count('EXISTING'),
    errorCount: count('ERROR'),
    judged: rows,
  }
  return { preview, userErrors: [] }
}

const order = { ERROR: 0, NEW: 1, EXISTING: 2 } as const
const rank = (row: JudgedRow) => order[row.state] * 1e6 + row.line

/** A page of what was judged: those with errors first, then by line. */
export function pageOfRows(
  { judged }: ClientImport,
  { state, ...args }: ClientImportRowsArgs,
): Connection<ClientImportRow> {
  const page = pageOf(args, 1)
  const among = judged.filter((row) => !state || row.state === state).sort((a, b) => rank(a) - rank(b))
  const key = page.keys ? Number(page.keys[0]) : undefined
  const beyond = among.filter((row) => key === undefined || (page.isBackward ? rank(row) < key : rank(row) > key))
  if (page.isBackward) beyond.reverse()
  return connectionFrom(page, beyond.slice(0, page.limit + 1), {
    keys: (row) => [String(rank(row))],
    node: rowOf,
    count: async () => among.length,
  })
}

const rowOf = ({ line, state, company, cells, problems }: JudgedRow): ClientImportRow => ({
  line,
  state,
  name: company.name,
  code: company.code ?? null,
  vatNumber: company.vatNumber ?? null,
  fiscalCode: company.fiscalCode ?? null,
  unit: cells.UNIT ?? null,
  problems: [...problems],
})
