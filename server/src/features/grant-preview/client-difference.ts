import { sql } from 'drizzle-orm'
import { decide } from '../../access/decide.ts'
import type { Facts } from '../../access/facts.ts'
import { type Action, rowOf } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { clientActions, missingFor } from '../access-matrix/operations.ts'
import { type Affected, type Counts, type Difference, headCount, MOST_COUNTED, opened } from './difference.ts'

/** Somebody before and after, with how the client stands with it before and after. */
export interface AffectedHere extends Affected {
  readonly factsBefore: Facts
  readonly factsAfter: Facts
}

/** How many documents the client has in each state. */
export interface StateCounts {
  readonly invoice: readonly { readonly state: string; readonly count: number }[]
  readonly received: StateCounts['invoice']
}
export async function countStates(db: Db, clientId: string): Promise<StateCounts> {
  const rows = await db.rows<{ kind: 'invoice' | 'received'; state: string; count: number }>(
    sql`select 'invoice' kind, i.status state, count(*)::int count from invoice i where i.client_id = ${clientId}::uuid and i.status <> 'DELETED' group by i.status
      union all select 'received', r.status, count(*)::int from received_invoice r where r.client_id = ${clientId}::uuid group by r.status`,
  )
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return { invoice: of('invoice'), received: of('received') }
}

/** Of one client, where its words or its user's change: each is decided before and after, each state of a document too. */
export function clientDifference(affected: readonly AffectedHere[], states: StateCounts): Difference {
  const back = affected.map(({ before, after, factsBefore, factsAfter }) => ({
    before: after,
    after: before,
    factsBefore: factsAfter,
    factsAfter: factsBefore,
  }))
  return {
    gained: new Map([...openedHere(affected, states), ...opened(affected, 'before', 'after')]),
    lost: new Map([...openedHere(back, states), ...opened(affected, 'after', 'before')]),
  }
}

function openedHere(affected: readonly AffectedHere[], states: StateCounts): [Action, Counts][] {
  return clientActions.flatMap((action): [Action, Counts][] => {
    const isOpen = (viewer: AffectedHere['after'], facts: Facts) => missingFor(viewer, action, facts).length === 0
    const whose = affected.filter(
      (each) => !isOpen(each.before, each.factsBefore) && isOpen(each.after, each.factsAfter),
    )
    const [one] = whose
    if (!one) return []
    const documents = documentsOf(action, one, states)
    return [[action, { ...headCount(whose.map(({ after }) => after)), clients: 1, documents }]]
  })
}

function documentsOf(action: Action, { after, factsAfter }: AffectedHere, states: StateCounts): number | null {
  const { on } = rowOf(action)
  if (on !== 'invoice' && on !== 'received') return null
  const total = states[on].reduce(
    (sum, { state, count }) => sum + (decide(after, action, { ...factsAfter, state }).allowed ? count : 0),
    0,
  )
  return Math.min(total, MOST_COUNTED)
}
