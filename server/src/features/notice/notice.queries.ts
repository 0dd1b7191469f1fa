import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { isId } from '../../lib/ids.ts'
import { messagesFor } from './messages.ts'
import type { Notice } from './notice.type.ts'
import { operatorKinds } from './notice-kinds.ts'

/** Of what happened, the newest: older things are in the lists they are about. */
const MOST = 20

/** The WHERE of every select of stored notices, on `n`. In somebody's panel one's own home tells nothing. */
function noticesAsSeen(viewer: Viewer): SQL {
  if (viewer.actingFor !== null) return sql`false`
  const ofSeenClient = sql`n.client_id in (${visibleClients(viewer, 'client')})`
  if (viewer.side === 'client')
    return viewer.owner ? sql`n.audience = 'CLIENT' and n.client_id = ${viewer.clientId}::uuid` : sql`false`
  const told = viewer.administrator
    ? sql`(n.client_id is null or ${ofSeenClient})`
    : sql`n.kind = any(${sql.param([...operatorKinds])}::text[]) and ${ofSeenClient}`
  return sql`n.audience = 'STUDIO' and n.studio_id = ${viewer.studioId}::uuid and ${told}`
}
const isKept = (viewer: Viewer, key: SQL): SQL =>
  sql`not exists (select from notice_dismissal d where d.person_id = ${viewer.personId}::uuid and d.key = ${key})`

/** What was not put away: what stands first, then the newest of what happened. One statement. */
export async function listNotices(db: Db, viewer: Viewer): Promise<Notice[]> {
  const messages = new Map(messagesFor(viewer).map((message) => [message.key, message]))
  const rows = await db.rows<Notice>(
    sql`select m.key, null kind, null::timestamptz at, null::uuid "clientId", null::jsonb facts
        from unnest(${sql.param([...messages.keys()])}::text[]) with ordinality m(key, place) where ${isKept(viewer, sql`m.key`)}
      union all (select n.id::text, n.kind, n.created_at, n.client_id, n.facts from notice n
        where ${noticesAsSeen(viewer)} and ${isKept(viewer, sql`n.id::text`)} order by n.created_at desc, n.id desc limit ${MOST})`,
  )
  return rows.map((row) => ({ ...row, ...messages.get(row.key) }))
}

/** Whether the viewer is told this, put away or not. */
export async function isTold(db: Db, viewer: Viewer, key: string): Promise<boolean> {
  if (!isId(key)) return messagesFor(viewer).some((message) => message.key === key)
  const rows = await db.rows(sql`select from notice n where n.id = ${key}::uuid and ${noticesAsSeen(viewer)}`)
  return rows.length > 0
}
