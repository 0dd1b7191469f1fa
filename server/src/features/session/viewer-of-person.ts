import { sql } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { session } from '../../db/tables/person.ts'
import { newId, newSecret } from '../../lib/ids.ts'

/**
 * The viewer somebody would be if it signed in now, for what is done without a browser; undefined: it could not. By way of a
 * session that lives for these three statements, so that there is one place that knows who is let in. Inside a transaction.
 */
export async function viewerOfPerson(tx: Db, personId: string, now: Date): Promise<Viewer | undefined> {
  const id = newId()
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + 1000)
  await tx.insert(session).values({ id, userId: personId, token, expiresAt, createdAt: now, updatedAt: now })
  const viewer = await loadViewer(tx, { sessionToken: token }, now)
  await tx.rows(sql`delete from session where id = ${id}::uuid`)
  return viewer && { ...viewer, sessionId: null }
}
