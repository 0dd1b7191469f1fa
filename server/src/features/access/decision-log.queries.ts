import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { addDays } from '../../lib/days.ts'
import { AppError } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import {
  type Decision,
  type DecisionFilter,
  type DecisionLogArgs,
  DecisionOutcome,
  type ReadCount,
} from './decision.type.ts'

/** Of both tables, `t`: an administrator sees what its studio's people did, an owner what was done about its company. */
const concerned = ({ side, studioId, clientId }: Viewer): SQL =>
  side === 'studio' ? sql`t.studio_id = ${studioId}::uuid` : sql`t.client_id = ${clientId}::uuid`

const uuid = (id: string) => (isId(id) ? sql`${id}::uuid` : sql`null::uuid`)

function asked(viewer: Viewer, { action, personId, clientId, decisionId }: DecisionFilter): SQL {
  const conditions = [
    concerned(viewer),
    ...(action ? [sql`t.action = ${action}`] : []),
    ...(personId ? [sql`t.person_id = ${uuid(personId)}`] : []),
    // A studio's people have no names here, so they cannot be looked for either.
    ...(personId && viewer.side === 'client' ? [sql`t.studio_id is null`] : []),
    ...(clientId ? [sql`t.client_id = ${uuid(clientId)}`] : []),
    ...(decisionId ? [sql`t.id = ${uuid(decisionId)}`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** Refusals and questions from `decision`, allowed writes from the audit: their ids are of one space. */
function sourcesOf(viewer: Viewer, filter: DecisionFilter) {
  const where = asked(viewer, filter)
  const isAllowed = sql`t.missing = '[]'`
  const ofOutcome = { DENIED: sql`not ${isAllowed}`, ALLOWED: isAllowed }
  // What a studio asks about its own people is not the company's.
  const notAsked = viewer.side === 'client' ? sql`(t.asked_by is null or t.studio_id is null)` : sql`true`
  const decisions = {
    table: sql`decision t`,
    where: sql`${where} and ${notAsked} and ${filter.outcome ? ofOutcome[filter.outcome] : sql`true`}`,
    columns: sql`case when ${isAllowed} then 'ALLOWED' else 'DENIED' end outcome, t.person_name name, t.asked_by, t.count, t.missing`,
  }
  const writes = {
    table: sql`audit t`,
    where: sql`${where} and ${sql.raw(String(filter.outcome !== DecisionOutcome.DENIED))}`,
    columns: sql`'ALLOWED' outcome, t.actor_name name, null asked_by, 1 count, '[]'::jsonb missing`,
  }
  return [decisions, writes]
}

export async function readDecisionLog(
  db: Db,
  viewer: Viewer,
  { filter, ...args }: DecisionLogArgs,
): Promise<Connection<Decision>> {
  const page = pageOf(args, 2)
  const [at, id] = page.keys ?? []
  if (page.keys && !(isInstant(at) && isId(id ?? '')))
    throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list', { path: ['after'] })
  const beyond = page.keys ? sql`and (t.at, t.id) < (${at}::timestamptz, ${id}::uuid)` : sql``
  const order = sql`order by at desc, id desc limit ${page.limit + 1}`
  const sources = sourcesOf(viewer, filter ?? {})
  const found = sources.map(
    ({ table, where, columns }) =>
      sql`(select t.id, t.at, t.action, t.studio_id, t.person_id, t.client_id, t.subject_id, t.token_id, ${columns} from ${table} where ${where} ${beyond} ${order})`,
  )
  const isFirm = viewer.side === 'client' ? sql`t.studio_id is not null` : sql`false`
  const rows = await db.rows<Decision & { at: string }>(
    sql`select t.id, t.at, t.outcome, t.action, case when ${isFirm} then s.name else t.name end "personName", s.name "studioName",
        t.token_id is not null "byToken", t.asked_by "askedBy", t.client_id "clientId", c.name "clientName",
        t.subject_id "subjectId", t.count, t.missing,
        (select o.id from operator o where o.person_id = t.person_id and o.studio_id = ${viewer.studioId}::uuid) "operatorId"
      from (${sql.join(found, sql` union all `)} ${order}) t
      left join studio s on s.id = t.studio_id left join client c on c.id = t.client_id order by t.at desc, t.id desc`,
  )
  return connectionFrom(page, rows, {
    keys: (row) => [new Date(row.at).toISOString(), row.id],
    node: (row) => row,
    count: async () => {
      const counted = sources.map(({ table, where }) => sql`(select count(*) from ${table} where ${where})`)
      const [row] = await db.rows<{ count: number }>(sql`select (${sql.join(counted, sql` + `)})::int count`)
      return row!.count
    },
  })
}
const isInstant = (text: string | null | undefined) => {
  const at = new Date(text ?? '')
  return !Number.isNaN(at.getTime()) && at.toISOString() === text
}

const COUNTED_DAYS = 30
/** How often the studio's or the company's own people read what, on each of the last days. */
export const readReadCounts = (db: Db, { side, studioId, clientId, today }: Viewer): Promise<ReadCount[]> =>
  db.rows<ReadCount>(
    sql`select t.day, t.action, sum(t.count)::int count from read_count t
      where t.day > ${addDays(today, -COUNTED_DAYS)}::date and ${side === 'studio' ? sql`t.studio_id = ${studioId}::uuid` : sql`t.client_id = ${clientId}::uuid`}
      group by t.day, t.action order by t.day desc, count desc, t.action`,
  )
