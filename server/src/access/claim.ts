import type { Db } from '../db/database.ts'
import { answer } from './decide.ts'
import { refuse } from './denial.ts'
import { type Facts, loadFacts } from './facts.ts'
import { type Action, rowOf } from './policy.ts'
import type { Viewer } from './viewer.ts'

/**
 * Locks the row an action is about and decides on what it is now. Throws NOT_FOUND, or FORBIDDEN with what is missing.
 * Every verb begins with it, inside its transaction. fields: the paths of the input's fields that are being written.
 */
export async function claim(
  tx: Db,
  viewer: Viewer,
  action: Action,
  id: string,
  fields?: readonly string[],
): Promise<Facts> {
  const facts = await loadFacts(tx, viewer, rowOf(action).on, id, true)
  refuse(viewer, action, answer(viewer, action, facts, fields), facts, fields, id)
  return facts!
}

/** The same question without a lock, for reading one row. */
export async function authorize(db: Db, viewer: Viewer, action: Action, id: string): Promise<Facts> {
  const facts = await loadFacts(db, viewer, rowOf(action).on, id)
  refuse(viewer, action, answer(viewer, action, facts), facts, undefined, id)
  return facts!
}

/** For a list asked for one client: NOT_FOUND without its card, FORBIDDEN with the reasons where its documents are closed. */
export async function authorizeClientList(db: Db, viewer: Viewer, action: Action, clientId: string): Promise<Facts> {
  const loaded = await loadFacts(db, viewer, 'client', clientId)
  refuse(viewer, action, answer(viewer, action, loaded), loaded)
  return loaded!
}

/** The paths of all values in an input, for condition `field`: { billing: { iban } } gives 'billing.iban'. Absent values are not written. */
export function pathsOf(input: unknown, prefix = ''): string[] {
  if (input === null || typeof input !== 'object' || input instanceof Date) return []
  return Object.entries(input).flatMap(([name, value]) => {
    const path = prefix ? `${prefix}.${name}` : name
    // A forbidden name counts wherever it stands, also above further fields.
    return value === undefined ? [] : [path, ...pathsOf(value, path)]
  })
}
