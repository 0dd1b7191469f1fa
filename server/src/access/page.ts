import { type SQL, sql } from 'drizzle-orm'
import type { Action } from './policy.ts'
import { seesAllClients, type Viewer } from './viewer.ts'
import { clientVisible, visibleClients } from './visible.ts'

/** How one list of documents is read in order. */
export interface Listing {
  readonly direction: 'ISSUED' | 'RECEIVED'
  /** The table, with columns id, client_id, status, date, indexed by (client_id, [status,] date, id). */
  readonly table: SQL
  /** On `i`: its status, date, id, client_id. These are in the studio's index too. */
  readonly filter: SQL
  /** On `t`, the table itself: what only it knows, as a name or an amount. */
  readonly search?: SQL
  readonly order: SQL
  readonly limit: number
}

/**
 * The ids of one page of documents on which the viewer may do the action, flat in the size of the studio. Two shapes, one
 * rule: who sees all clients walks the studio's index and asks `standing` for each row; who sees a few takes the top of each.
 * The wrong shape costs 12 to 200 times as much, so the choice is made here and not in features.
 */
export function visiblePage(viewer: Viewer, action: Action, list: Listing): SQL {
  const tail = sql`order by ${list.order} limit ${list.limit}`
  const joined = list.search ? sql`join ${list.table} t on t.id = i.id and ${list.search}` : sql``
  if (seesAllClients(viewer)) {
    return sql`select i.id, i.date from studio_invoice i ${joined} where i.studio_id = ${viewer.studioId} and i.direction = ${list.direction} and ${list.filter} and ${clientVisible(viewer, action, sql.raw('i.client_id'))} ${tail}`
  }
  return sql`select i.id, i.date from (${visibleClients(viewer, action)}) c cross join lateral (select i.id, i.date from ${list.table} i ${joined} where i.client_id = c.client_id and ${list.filter} ${tail}) i ${tail}`
}
