import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { markSignedIn } from '../session/become.ts'

/** A browser has one session: what it had before ends, and what has run out is swept away. */
export async function enter(
  tx: Db,
  { viewer: before, remoteAddress, userAgent, now }: Context,
  viewer: Viewer,
): Promise<void> {
  await tx.rows(
    sql`delete from session where id = ${before?.sessionId ?? null}::uuid or (user_id = ${viewer.personId}::uuid and expires_at <= ${now.toISOString()}::timestamptz)`,
  )
  await markSignedIn(tx, viewer)
  const after = {
    remoteAddress,
    userAgent: userAgent.slice(0, 200),
    ...(viewer.secondFactor && { secondFactor: true }),
  }
  await recordAudit(tx, viewer, { action: 'signIn', kind: 'person', id: viewer.personId!, after })
}
