import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import type { Membership } from './membership.type.ts'

/**
 * The first is the one that a session works as before anything is chosen, as `loadViewer` takes it. A token, and whoever looks
 * as somebody else, learns of the one alone that it works as.
 */
export async function readMemberships(db: Db, viewer: Viewer): Promise<Membership[]> {
  const { personId, operatorId, clientUserId } = viewer
  const isOneOnly = viewer.tokenId !== undefined || viewer.viewedBy !== null
  const rows = await db.rows<Omit<Membership, 'current'>>(
    sql`select id, kind, name, role from (
        select o.id, 'STUDIO' kind, s.name, 0 side, o.created_at,
          case when o.administrator then 'ADMINISTRATOR' when o.supervisor then 'SUPERVISOR' else 'OPERATOR' end role
        from operator o join studio s on s.id = o.studio_id where o.person_id = ${personId}::uuid and not o.disabled
        union all
        select u.id, 'CLIENT', c.name, 1, u.created_at, case when u.owner then 'OWNER' else 'ADDITIONAL_USER' end
        from client_user u join client c on c.id = u.client_id
        where u.person_id = ${personId}::uuid and u.removed_at is null) m
      where ${isOneOnly} = false or id = ${operatorId ?? clientUserId}::uuid
      order by side, created_at, id`,
  )
  const current = operatorId ?? clientUserId
  return rows.map((row) => ({ ...row, current: row.id === current }))
}
