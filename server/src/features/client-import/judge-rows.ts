import { sql } from 'drizzle-orm'
import { answer } from '../../access/decide.ts'
import type { Db } from '../../db/database.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { unitsAsSeen } from '../unit/unit.queries.ts'
import type { ImportField } from './import-fields.ts'
import { type Cells, type ReadRow, readRow } from './read-row.ts'
import type { Table } from './table.ts'

export interface JudgedRow extends Omit<ReadRow, 'unit'> {
  readonly line: number
  readonly cells: Cells
  readonly state: 'NEW' | 'EXISTING' | 'ERROR'
}

/** What would become of each line, in three statements however many there are. Nothing is written. */
export async function judgeRows(
  db: Db,
  context: Context,
  table: Table,
  columns: readonly (ImportField | null)[],
  usualUnitId: string | null,
): Promise<JudgedRow[]> {
  const rows = table.rows.map(({ line, cells }) => {
    const named = cellsOf(cells, columns)
    return { line, cells: named, ...readRow(named) }
  })
  const known = await knownTo(db, context, rows)
  const first = { company: new Map<string, number>(), code: new Map<string, number>() }
  return rows.map(({ unit, ...row }): JudgedRow => {
    const { vatNumber, fiscalCode, code } = row.company
    const number = vatNumber ?? fiscalCode
    const field = vatNumber ? 'VAT_NUMBER' : 'FISCAL_CODE'
    // Of a wrong number it is said that it is wrong.
    const isRight = row.problems.every(({ path }) => path?.[0] !== field)
    const isExisting = number != null && known.numbers.has(number)
    const units = unit === null ? (usualUnitId ? [usualUnitId] : []) : (known.units.get(unit.toLowerCase()) ?? [])
    const problems = [
      ...row.problems,
      ...(isRight ? repeated(first.company, number, row.line, field, 'COMPANY_REPEATED') : []),
      ...repeated(first.code, code, row.line, 'CODE', 'CODE_REPEATED'),
      ...(code && !isExisting && known.codes.has(code)
        ? [userError('CLIENT_CODE_TAKEN', 'Another client of the studio has this code.', ['CODE'])]
        : []),
      ...unitProblems(unit, units, known.needsUnit),
    ]
    const state = problems.length > 0 ? 'ERROR' : isExisting ? 'EXISTING' : 'NEW'
    return { ...row, company: { ...row.company, unitId: units[0] ?? null }, problems, state }
  })
}

const cellsOf = (cells: readonly string[], columns: readonly (ImportField | null)[]): Cells =>
  Object.fromEntries(columns.flatMap((field, index) => (field && cells[index] ? [[field, cells[index]]] : [])))

/** The second line about the same is the wrong one; it is told the first one's number. */
function repeated(
  first: Map<string, number>,
  value: string | null | undefined,
  line: number,
  field: ImportField,
  code: string,
): UserError[] {
  if (!value) return []
  const earlier = first.get(value)
  if (earlier === undefined) first.set(value, line)
  return earlier === undefined ? [] : [userError(code, `Line ${earlier} of the file has the same.`, [field, earlier])]
}

function unitProblems(unit: string | null, found: readonly string[], needsUnit: boolean): UserError[] {
  if (unit !== null && found.length === 0) return [userError('UNIT_UNKNOWN', 'The studio has no such unit.', ['UNIT'])]
  if (unit !== null && found.length > 1)
    return [userError('UNIT_AMBIGUOUS', 'Several units are called so: give the code.', ['UNIT'])]
  return needsUnit && found.length === 0 ? [userError('UNIT_REQUIRED', 'Choose one of your units.', ['UNIT'])] : []
}

/** What the studio has already, of all that the lines name. */
async function knownTo(db: Db, context: Context, rows: readonly Pick<ReadRow, 'company'>[]) {
  const viewer = signedIn(context)
  const all = (pick: (row: Pick<ReadRow, 'company'>) => string | null | undefined) =>
    sql.param([...new Set(rows.flatMap((row) => pick(row) ?? []))])
  const numbers = await db.rows<{ number: string }>(
    sql`select coalesce(c.vat_number, c.fiscal_code) number from client c join studio_client k on k.client_id = c.id
      where k.studio_id = ${viewer.studioId}::uuid and (c.vat_number = any(${all(({ company }) => company.vatNumber)}::text[])
        or (c.vat_number is null and c.fiscal_code = any(${all(({ company }) => company.fiscalCode)}::text[])))`,
  )
  const codes = await db.rows<{ code: string }>(
    sql`select code from studio_client where studio_id = ${viewer.studioId}::uuid and code = any(${all(({ company }) => company.code)}::text[])`,
  )
  const named = await db.rows<{ id: string; name: string; code: string | null }>(
    sql`select ${operatingUnit.id}, lower(${operatingUnit.name}) as name, lower(${operatingUnit.externalCode}) as code
      from ${operatingUnit} where ${unitsAsSeen(viewer)} and ${operatingUnit.archivedAt} is null`,
  )
  const facts = viewer.studioId ? { studioId: viewer.studioId } : {}
  return {
    numbers: new Set(numbers.map(({ number }) => number)),
    codes: new Set(codes.map(({ code }) => code)),
    units: unitsByName(named),
    /** Who may create in its own units alone has to name one. */
    needsUnit: answer(viewer, 'clientCreate', facts).outcome !== 'OK',
  }
}

/** By external code, or else by name; a name may be that of several. */
function unitsByName(units: readonly { id: string; name: string; code: string | null }[]): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const { id, name } of units) byName.set(name, [...(byName.get(name) ?? []), id])
  for (const { id, code } of units) if (code) byName.set(code, [id])
  return byName
}
