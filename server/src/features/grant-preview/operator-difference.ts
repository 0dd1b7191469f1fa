import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { statesOf } from '../../access/conditions.ts'
import { gate, plans } from '../../access/decide.ts'
import { type Action, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { standingWhere, visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { clientActions } from '../access-matrix/operations.ts'
import { type Affected, type Counts, type Difference, headCount, MOST_COUNTED, opened } from './difference.ts'

/** The operator, and its tokens, before and after. */
export interface AffectedOperator extends Affected {
  readonly tokens: readonly Affected[]
}

/** One number that many operations may ask for; asked once. */
interface Asked {
  readonly key: string
  readonly count: SQL
}
const dialect = new PgDialect()
const asked = (count: SQL): Asked => {
  const { sql: text, params } = dialect.sqlToQuery(count)
  return { key: JSON.stringify([text, params]), count }
}

/** Clients on which an action opens from one viewer to the other, by the rule as SQL. */
const clientsOpened = (action: Action, from: Viewer, to: Viewer): Asked =>
  asked(
    sql`count(*) filter (where coalesce(${standingWhere(to, action)}, false) and not coalesce(${standingWhere(from, action)}, false))`,
  )

/** Documents of these clients that are in a state which permits it. */
function documentsOpened(action: Action, from: Viewer, to: Viewer): Asked {
  const isIssued = rowOf(action).on === 'invoice'
  const states = statesOf(plans[action].rule, 'studio')
  const inState = states
    ? sql`i.status = any(${sql.param([...states])}::text[])`
    : sql`${isIssued ? sql`i.status <> 'DELETED'` : sql`true`}`
  return asked(sql`(select count(*) from (select from (${visibleClients(to, action)} except ${visibleClients(from, action)}) c
    cross join lateral (select from ${sql.raw(isIssued ? 'invoice' : 'received_invoice')} i where i.client_id = c.client_id and ${inState} limit ${MOST_COUNTED}) i limit ${MOST_COUNTED}) n)`)
}

/** All numbers in one statement. */
async function answersTo(db: Db, questions: readonly Asked[], tail: SQL): Promise<Map<string, number>> {
  const unique = [...new Map(questions.map((question) => [question.key, question])).values()]
  if (unique.length === 0) return new Map()
  const [row] = await db.rows<{ counts: number[] }>(
    sql`select array[${sql.join(
      unique.map(({ count }) => count),
      sql`, `,
    )}]::int[] counts ${tail}`,
  )
  return new Map(unique.map(({ key }, index) => [key, row!.counts[index]!]))
}

/** Whoever uses it: the operator, and each of its tokens whose scopes hold the action. */
const users = (affected: AffectedOperator, action: Action, side: keyof Affected) =>
  headCount(
    [affected[side], ...affected.tokens.map((token) => token[side])].filter((viewer) => gate(viewer, action).allowed),
  )

interface Opening {
  readonly action: Action
  readonly direction: 'gained' | 'lost'
  readonly from: Viewer
  readonly to: Viewer
}

/** Of all clients of the studio, where an operator's classes, units or supervisor flag change. Two statements. */
export async function operatorDifference(db: Db, affected: AffectedOperator): Promise<Difference> {
  const { before, after, tokens } = affected
  const openings = clientActions.flatMap((action): Opening[] => [
    { action, direction: 'gained', from: before, to: after },
    { action, direction: 'lost', from: after, to: before },
  ])
  const clients = openings.map((opening) => ({
    ...opening,
    asked: clientsOpened(opening.action, opening.from, opening.to),
  }))
  const clientCounts = await answersTo(
    db,
    clients.map((each) => each.asked),
    sql`from standing where standing.studio_id = ${after.studioId}::uuid`,
  )
  const changing = clients.filter((each) => clientCounts.get(each.asked.key)! > 0)
  const onDocuments = changing
    .filter(({ action }) => ['invoice', 'received'].includes(rowOf(action).on))
    .map((opening) => ({ ...opening, documents: documentsOpened(opening.action, opening.from, opening.to) }))
  const documentCounts = await answersTo(
    db,
    onDocuments.map((each) => each.documents),
    sql``,
  )
  const everybody = [affected, ...tokens]
  const counted = (direction: Opening['direction'], side: keyof Affected): [Action, Counts][] =>
    changing
      .filter((each) => each.direction === direction)
      .map((each) => {
        const documents = onDocuments.find(
          (one) => one.action === each.action && one.direction === direction,
        )?.documents
        return [
          each.action,
          {
            ...users(affected, each.action, side),
            clients: clientCounts.get(each.asked.key)!,
            documents: documents ? documentCounts.get(documents.key)! : null,
          },
        ]
      })
  return {
    gained: new Map([...counted('gained', 'after'), ...opened(everybody, 'before', 'after')]),
    lost: new Map([...counted('lost', 'before'), ...opened(everybody, 'after', 'before')]),
  }
}
