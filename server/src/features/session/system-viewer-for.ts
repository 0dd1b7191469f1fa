import { sql } from 'drizzle-orm'
import { systemViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'

/** The system, where what it does to a person belongs into the audit of that person's studio or company. */
export async function systemViewerFor(tx: Db, personId: string, now: Date): Promise<Viewer> {
  const [row] = await tx.rows<{ studio_id: string | null; client_id: string | null }>(
    sql`select (select studio_id from operator where person_id = ${personId}::uuid order by created_at, id limit 1) studio_id,
      (select client_id from client_user where person_id = ${personId}::uuid and removed_at is null order by created_at, id limit 1) client_id`,
  )
  const studioId = row?.studio_id ?? null
  return { ...systemViewer(now), studioId, clientId: studioId ? null : (row?.client_id ?? null) }
}
