import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { holdUnits } from '../unit/link-plan.ts'
import type { ClientsImportInput } from './client-import.type.ts'
import { type ImportField, missingFields, recogniseColumns } from './import-fields.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { openList } from './open-list.ts'
import type { Table } from './table.ts'
import { UnreadableList } from './unreadable-list.ts'

export interface OpenedImport {
  readonly table: Table
  readonly columns: readonly (ImportField | null)[]
  readonly missing: readonly ImportField[]
  /** Empty while a column is missing. */
  readonly rows: readonly JudgedRow[]
}

interface Unopened {
  readonly userErrors: UserError[]
}

/** The list of a file with what would become of each row; or why it cannot be read so. Nothing is written. */
export async function openImport(context: Context, input: ClientsImportInput): Promise<OpenedImport | Unopened> {
  const { db } = context
  let table: Table
  try {
    table = await openList(input.file)
  } catch (error) {
    if (error instanceof UnreadableList)
      return { userErrors: [userError(`LIST_${error.code}`, error.message, ['file'])] }
    throw error
  }
  const columns = input.columns ?? recogniseColumns(table.headings)
  const problems = columnProblems(columns, table)
  const unitId = input.unitId ?? null
  if (unitId !== null) problems.push(...(await holdUnits(db, signedIn(context), [unitId], () => ['unitId'])))
  if (problems.length > 0) return { userErrors: problems }
  const missing = missingFields(columns)
  const rows = missing.length > 0 ? [] : await judgeRows(db, context, table, columns, unitId)
  return { table, columns, missing, rows }
}

function columnProblems(columns: readonly (ImportField | null)[], { headings }: Table): UserError[] {
  if (columns.length !== headings.length)
    return [
      userError('COLUMNS_MISCOUNTED', `The file has ${headings.length} columns: name each, or none.`, ['columns']),
    ]
  return columns.flatMap((field, index) =>
    field !== null && columns.indexOf(field) < index
      ? [userError('COLUMN_REPEATED', 'Another column holds this already.', ['columns', index])]
      : [],
  )
}
