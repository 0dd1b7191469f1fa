import { sql } from 'drizzle-orm'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Security } from './second-factor.type.ts'
import { readFactor } from './stored-factor.ts'

/** A person's own: not for its tokens, nor for whoever looks as that person. */
export async function readSecurity(context: Context): Promise<Security | null> {
  const { personId, tokenId, viewedBy, signedInAt } = signedIn(context)
  if (tokenId || viewedBy || !personId) return null
  const [row] = await context.db.rows<{ sessions: number }>(
    sql`select count(*)::int sessions from session where user_id = ${personId}::uuid and expires_at > ${context.now.toISOString()}::timestamptz`,
  )
  const factor = await readFactor(context.db, personId, context.config)
  const secondFactorEnabled = factor?.verified ?? false
  return {
    secondFactorEnabled,
    recoveryCodesLeft: secondFactorEnabled ? factor!.recoveryCodes.length : 0,
    sessions: row!.sessions,
    signedInAt,
  }
}
