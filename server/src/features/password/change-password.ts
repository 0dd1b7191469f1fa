import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { verifyPassword } from '../credential/password-hash.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { BY_PASSWORD, setPassword } from '../credential/set-password.ts'
import { become } from '../session/become.ts'
import { endSessions } from '../session/end-sessions.ts'
import { lockedError, takeTry, tryFailed, trySucceeded } from '../session/sign-in-tries.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import type { PasswordChangePayload } from './password.type.ts'

interface Wanted {
  readonly currentPassword: string
  readonly newPassword: string
}

/** Ends every session of the person, this one too, and opens a new one here: whoever had got hold of one is out. */
export async function changePassword(context: Context, wanted: Wanted): Promise<PasswordChangePayload> {
  const { db, now } = context
  const viewer = signedIn(context)
  const personId = viewer.personId!
  const { username } = viewer
  const { hash, error } = await checkCurrent(context, wanted.currentPassword)
  if (error) return { viewer: null, userErrors: [error] }
  const problems = passwordProblems({ password: wanted.newPassword, username, oldPassword: wanted.currentPassword }, [
    'newPassword',
  ])
  if (problems.length > 0) return { viewer: null, userErrors: problems }
  const isChanged = await transaction(db, async (tx) => {
    await claim(tx, viewer, 'passwordChange', personId)
    if ((await storedHash(tx, personId, true)) !== hash) return false
    await setPassword(tx, { personId, password: wanted.newPassword, mustChange: false, now })
    const sessions = await endSessions(tx, personId)
    await recordAudit(tx, viewer, { action: 'passwordChange', kind: 'person', id: personId, after: { sessions } })
    return true
  })
  if (!isChanged) return { viewer: null, userErrors: [wrongPassword()] }
  const renewed = await become(context, { username, password: wanted.newPassword })
  return { viewer: viewerObject(renewed), userErrors: [] }
}

const wrongPassword = () => userError('WRONG_PASSWORD', 'The current password is wrong.', ['currentPassword'])

/** Counted like a sign-in: a session left open somewhere is no way to try passwords. */
async function checkCurrent(
  { db, now, viewer }: Context,
  password: string,
): Promise<{ hash?: string; error?: UserError }> {
  const taken = await takeTry(db, viewer!.username, now)
  if (taken.lockedUntil) return { error: lockedError(taken.lockedUntil, now) }
  const hash = await storedHash(db, viewer!.personId!)
  if (hash === undefined || !(await verifyPassword(hash, password))) {
    const until = await tryFailed(db, taken, now)
    return { error: until ? lockedError(until, now) : wrongPassword() }
  }
  await trySucceeded(db, viewer!.personId!)
  return { hash }
}

async function storedHash(db: Db, personId: string, held = false): Promise<string | undefined> {
  const [row] = await db.rows<{ password: string }>(
    sql`select password from credential where user_id = ${personId}::uuid and provider_id = ${BY_PASSWORD} ${sql.raw(held ? 'for update' : '')}`,
  )
  return row?.password
}
