import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { gate } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { clientActions } from '../access-matrix/operations.ts'
import { countStates, documentsFor, isAboutDocuments, type StateCounts } from './count-documents.ts'
import { type Affected, type Counts, type Difference, headCount, opened } from './difference.ts'

/** The operator, and its tokens, before and after. */
export interface AffectedOperator extends Affected {
  readonly tokens: readonly Affected[]
}

/** The clients on which a viewer may do an action. Most operations share one of few reaches. */
interface Reach {
  /** Text and parameters: equal ones give equal clients. */
  readonly key: string
  /** A relation of client ids. */
  readonly clients: SQL
}
const dialect = new PgDialect()
function reachOf(viewer: Viewer, action: Action): Reach | null {
  if (!gate(viewer, action).allowed) return null
  const clients = visibleClients(viewer, action)
  const { sql: text, params } = dialect.sqlToQuery(clients)
  return { key: JSON.stringify([text, params]), clients }
}

/** An operation that reaches other clients than before, perhaps. */
interface Change {
  readonly action: Action
  readonly before: Reach | null
  readonly after: Reach | null
}
function changesOf({ before, after }: Affected): Change[] {
  return clientActions
    .map((action) => ({ action, before: reachOf(before, action), after: reachOf(after, action) }))
    .filter((change) => change.before?.key !== change.after?.key)
}

/** Clients that are within the same reaches. */
interface Alike {
  readonly within: ReadonlySet<string>
  readonly clientIds: readonly string[]
}
/**
 * The clients of all these reaches, in sets of those that are alike. Each reach is read once, as a relation of its own: as
 * conditions in one pass over `standing` they look so costly to PostgreSQL that it compiles them, for ten seconds.
 */
async function clientsAlike(db: Db, changes: readonly Change[]): Promise<Alike[]> {
  const reaches = changes.flatMap(({ before, after }) => [before, after]).filter((reach) => reach !== null)
  const unique = [...new Map(reaches.map((reach) => [reach.key, reach])).values()]
  if (unique.length === 0) return []
  const members = unique.map(
    ({ clients }, index) => sql`select ${sql.raw(String(index))} reach, client_id from (${clients}) c`,
  )
  const rows = await db.rows<{ reaches: number[]; client_ids: string[] }>(
    sql`select reaches, array_agg(client_id) client_ids
      from (select client_id, array_agg(reach order by reach) reaches from (${sql.join(members, sql` union all `)}) m group by client_id) c group by reaches`,
  )
  return rows.map(({ reaches: numbered, client_ids }) => ({
    within: new Set(numbered.map((index) => unique[index]!.key)),
    clientIds: client_ids,
  }))
}

/** Of all clients of the studio, where an operator's classes, units or supervisor flag change. Two statements. */
export async function operatorDifference(db: Db, affected: AffectedOperator): Promise<Difference> {
  const changes = changesOf(affected)
  const alike = await clientsAlike(db, changes)
  const isTouched = ({ within }: Alike) =>
    changes.some(
      ({ action, before, after }) => isAboutDocuments(action) && isWithin(within, before) !== isWithin(within, after),
    )
  const counts = await countStates(
    db,
    alike.map((set) => (isTouched(set) ? set.clientIds : [])),
  )
  const sets = alike.map((set, index) => ({ ...set, states: counts[index]! }))
  const everybody = [affected, ...affected.tokens]
  const between = (from: keyof Affected, to: keyof Affected) =>
    new Map([
      ...changes.flatMap((change) => openedFor(affected, change, { from, to, sets })),
      ...opened(everybody, from, to),
    ])
  return { gained: between('before', 'after'), lost: between('after', 'before') }
}
const isWithin = (within: Alike['within'], reach: Reach | null): boolean => reach !== null && within.has(reach.key)

interface Found {
  readonly from: keyof Affected
  readonly to: keyof Affected
  readonly sets: readonly (Alike & { readonly states: StateCounts })[]
}
function openedFor(affected: AffectedOperator, change: Change, { from, to, sets }: Found): [Action, Counts][] {
  const { action } = change
  const those = sets.filter(({ within }) => !isWithin(within, change[from]) && isWithin(within, change[to]))
  if (those.length === 0) return []
  const users = [affected[to], ...affected.tokens.map((token) => token[to])]
  return [
    [
      action,
      {
        ...headCount(users.filter((viewer) => gate(viewer, action).allowed)),
        clients: those.reduce((sum, { clientIds }) => sum + clientIds.length, 0),
        documents: documentsFor(
          action,
          'studio',
          those.map(({ states }) => states),
        ),
      },
    ],
  ]
}
