import { type SQL, sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import type { AuditEntry, AuditLogArgs } from './audit-entry.type.ts'

type Row = AuditEntry & { sequence: number }

/**
 * Of a client's chain, what the viewer may know of. Its own side: all. A studio: not how the client stands with other studios,
 * nor its users' sign-ins and tokens.
 */
function visibleEntries(viewer: Viewer, clientId: string): SQL {
  const ofClient = sql`a.chain = ${clientId}::uuid`
  if (viewer.side === 'client') return ofClient
  return sql`${ofClient} and (a.subject_kind <> 'delegation' or exists (select from delegation d where d.id = a.subject_id and d.studio_id = ${viewer.studioId}::uuid))
    and (a.subject_kind not in ('person', 'token') or a.studio_id = ${viewer.studioId}::uuid)`
}

export async function readAuditLog(
  db: Db,
  viewer: Viewer,
  { clientId, ...args }: AuditLogArgs,
): Promise<Connection<AuditEntry>> {
  const page = pageOf(args, 1)
  await authorizeClientList(db, viewer, 'auditLog', clientId)
  const entries = visibleEntries(viewer, clientId)
  const before = page.keys ? sql`and a.sequence < ${Number(page.keys[0]) || 0}::bigint` : sql``
  const isForeign =
    viewer.side === 'studio' ? sql`(a.studio_id is not null and a.studio_id <> ${viewer.studioId}::uuid)` : sql`false`
  const rows = await db.rows<Row>(
    sql`select a.id, a.sequence, a.at, a.action, a.subject_kind "subjectKind", a.subject_id "subjectId", a.before, a.after, a.token_id is not null "byToken",
        case when ${isForeign} then 'another studio' else a.actor_name end "actorName",
        case when not ${isForeign} then s.name end "studioName",
        case when not ${isForeign} then a.on_behalf_of end "onBehalfOf",
        case when ${isForeign} then jsonb_build_object('side', 'studio') else a.ground end ground
      from audit a left join studio s on s.id = a.studio_id
      where ${entries} ${before} order by a.sequence desc limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: ({ sequence }) => [String(sequence)],
    node: ({ sequence: _, ...entry }) => entry,
    count: async () => {
      const [row] = await db.rows<{ count: number }>(sql`select count(*)::int count from audit a where ${entries}`)
      return row!.count
    },
  })
}
