import type { MissingCondition } from '../api/denial.ts'
import type { Column } from './columns.ts'

/** Somebody of the matrix as both apps ask for it. */
export interface Principal {
  id: string
  kind: 'USER' | 'OPERATOR' | 'TOKEN' | 'STUDIO'
  name: string
  code: string | null
  issuerName: string | null
  closed: 'DISABLED' | 'EXPIRED' | null
  operatorCount: number | null
  through: {
    units: { id: string; name: string }[]
    classes: string[]
    flags: ('OWNER' | 'ADMINISTRATOR' | 'SUPERVISOR')[]
    words: string[]
    scopes: string[]
    delegation: { state: string; validFrom: string; validTo: string | null } | null
  }
  operations: { allowed: string[]; withSecondFactor: string[]; closed: string[] }[]
  refusals: { operations: string[]; missing: MissingCondition }[]
}

/** One person and one group of operations. */
export interface Cell {
  /** never: of these there is nothing that this kind of person could ever be given. */
  answer: 'yes' | 'no' | 'never'
  allowed: string[]
  closed: string[]
  /** Of the allowed: only with the second factor. */
  withSecondFactor: string[]
  /** Why the first of the closed is closed. */
  missing: MissingCondition | undefined
}

const flat = (principal: Principal, of: 'allowed' | 'closed' | 'withSecondFactor') =>
  principal.operations.flatMap((group) => group[of])

export function cellOf(principal: Principal, { operations }: Column): Cell {
  const inColumn = (names: readonly string[]) => operations.filter((each) => names.includes(each))
  const allowed = inColumn(flat(principal, 'allowed'))
  const closed = inColumn(flat(principal, 'closed'))
  const first = operations.find((each) => allowed.includes(each) || closed.includes(each))
  const answer = first === undefined ? 'never' : allowed.includes(first) ? 'yes' : 'no'
  const refused = closed[0]
  const missing = principal.refusals.find((refusal) => refused && refusal.operations.includes(refused))?.missing
  return { answer, allowed, closed, withSecondFactor: inColumn(flat(principal, 'withSecondFactor')), missing }
}

/** Every operation that somebody of these could ever be given. */
export const operationsOf = (principals: readonly Principal[]): ReadonlySet<string> =>
  new Set(principals.flatMap((each) => [...flat(each, 'allowed'), ...flat(each, 'closed')]))

/** Why everything is closed to somebody, where it is: what closes the client itself. */
export function soleReason(principal: Principal): MissingCondition | undefined {
  if (flat(principal, 'allowed').length > 0) return undefined
  return principal.refusals.find(({ operations }) => operations.includes('client'))?.missing
}

export interface Change {
  /** What may be done today and could not then. */
  opened: string[]
  /** What could be done then and may not today. */
  closed: string[]
}

/** What has become of a cell of the past until today. Undefined: nothing. */
export function changeSince(then: Cell, now: Cell | undefined): Change | undefined {
  const allowedNow = now?.allowed ?? []
  const opened = allowedNow.filter((each) => !then.allowed.includes(each))
  const closed = then.allowed.filter((each) => !allowedNow.includes(each))
  return opened.length + closed.length > 0 ? { opened, closed } : undefined
}
