import type { MissingCondition } from '../api/denial.ts'
import { type Column, columnsOf } from './columns.ts'
import { type Cell, type Change, cellOf, changeSince, operationsOf, type Principal, soleReason } from './matrix.ts'
import type { Matrix } from './use-matrix.ts'

export interface Row {
  principal: Principal
  cells: Cell[]
  changes: (Change | undefined)[]
  /** Everything is closed for this one reason. */
  sole: MissingCondition | undefined
  /** Of a past day: the person is not on today's list. */
  isGone: boolean
}
export interface Sheet {
  columns: Column[]
  rows: Row[]
  changeCount: number
  /** Who is on today's list and was not on that day's. */
  newcomers: string[]
}

/** The matrix as it is shown; of a past day compared with today's, once that is known. */
export function sheetOf(shown: Matrix, now: Matrix | undefined): Sheet {
  const columns = columnsOf(operationsOf([...shown.principals, ...(now?.principals ?? [])]))
  const today = new Map(now?.principals.map((principal) => [principal.id, principal]))
  const rows = shown.principals.map((principal): Row => {
    const cells = columns.map((column) => cellOf(principal, column))
    const later = today.get(principal.id)
    const changes = columns.map((column, at) => now && changeSince(cells[at]!, later && cellOf(later, column)))
    return { principal, cells, changes, sole: soleReason(principal), isGone: now !== undefined && !later }
  })
  const then = new Set(shown.principals.map(({ id }) => id))
  return {
    columns,
    rows,
    changeCount: rows.reduce((sum, { changes }) => sum + changes.filter(Boolean).length, 0),
    newcomers: (now?.principals ?? []).filter(({ id }) => !then.has(id)).map(({ name }) => name),
  }
}

/** Only the people whose name holds the text, and only the chosen column. */
export function narrowed(sheet: Sheet, text: string, key: string | undefined): Sheet {
  const at = sheet.columns.findIndex((column) => column.key === key)
  const wanted = text.toLowerCase()
  const rows = sheet.rows.filter(({ principal }) =>
    [principal.name, principal.code, principal.issuerName].some((each) => each?.toLowerCase().includes(wanted)),
  )
  if (at < 0) return { ...sheet, rows }
  const only = <T>(list: readonly T[]) => list.slice(at, at + 1)
  return {
    ...sheet,
    columns: only(sheet.columns),
    rows: rows.map((row) => ({ ...row, cells: only(row.cells), changes: only(row.changes), sole: undefined })),
  }
}
