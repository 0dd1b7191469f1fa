import { sql } from 'drizzle-orm'
import { statesOf } from '../../access/conditions.ts'
import { plans } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { MOST_COUNTED } from './difference.ts'

interface StateCount {
  readonly kind: 'invoice' | 'received'
  readonly state: string
  readonly count: number
}
/** How many documents some clients have in each state. */
export type StateCounts = readonly StateCount[]

/** Of each of these sets of clients; in one statement. */
export async function countStates(db: Db, sets: readonly (readonly string[])[]): Promise<StateCounts[]> {
  if (sets.length === 0) return []
  const ids = sql.param(sets.flat())
  const numbers = sql.param(sets.flatMap((set, number) => set.map(() => number)))
  const rows = await db.rows<StateCount & { number: number }>(
    sql`with asked as (select * from unnest(${ids}::uuid[], ${numbers}::int[]) a(client_id, number))
      select a.number, 'invoice' kind, i.status state, count(*)::int count from asked a join invoice i on i.client_id = a.client_id where i.status <> 'DELETED' group by a.number, i.status
      union all select a.number, 'received', r.status, count(*)::int from asked a join received_invoice r on r.client_id = a.client_id group by a.number, r.status`,
  )
  return sets.map((_, number) => rows.filter((row) => row.number === number))
}

/** Those in a state that permits the action to this side. Null: it is not about documents. */
export function documentsFor(action: Action, side: Viewer['side'], counts: readonly StateCounts[]): number | null {
  const { rule } = plans[action]
  if (!isAboutDocuments(action)) return null
  const states = statesOf(rule, side)
  const total = counts
    .flat()
    .filter(({ kind, state }) => kind === rule.on && (states?.includes(state) ?? true))
    .reduce((sum, { count }) => sum + count, 0)
  return Math.min(total, MOST_COUNTED)
}
export const isAboutDocuments = (action: Action): boolean => ['invoice', 'received'].includes(plans[action].rule.on)
