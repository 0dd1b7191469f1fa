import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { verifyPassword } from '../credential/password-hash.ts'
import { BY_PASSWORD } from '../credential/set-password.ts'
import { lockedError, takeTry, tryFailed, trySucceeded } from '../session/sign-in-tries.ts'

export const wrongPassword = (path: readonly string[]): UserError =>
  userError('WRONG_PASSWORD', 'The current password is wrong.', path)

/**
 * Whether whoever is signed in knows its password, asked before what a session left open somewhere must not do. Counted like a
 * sign-in: it is no way to try passwords either. Answers the hash that it fits, or what is wrong.
 */
export async function checkPassword(
  context: Context,
  password: string,
  path: readonly string[],
): Promise<{ hash: string; error?: never } | { hash?: never; error: UserError }> {
  const { db, now } = context
  const viewer = signedIn(context)
  const taken = await takeTry(db, viewer.username, now)
  if (taken.lockedUntil) return { error: lockedError(taken.lockedUntil, now) }
  const hash = await storedHash(db, viewer.personId!)
  if (hash === undefined || !(await verifyPassword(hash, password))) {
    const until = await tryFailed(db, taken, now)
    return { error: until ? lockedError(until, now) : wrongPassword(path) }
  }
  await trySucceeded(db, viewer.personId!)
  return { hash }
}

/** held: locked until the transaction ends. */
export async function storedHash(db: Db, personId: string, held = false): Promise<string | undefined> {
  const [row] = await db.rows<{ password: string }>(
    sql`select password from credential where user_id = ${personId}::uuid and provider_id = ${BY_PASSWORD} ${sql.raw(held ? 'for update' : '')}`,
  )
  return row?.password
}
