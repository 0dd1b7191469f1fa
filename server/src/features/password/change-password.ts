import { claim } from '../../access/claim.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { setPassword } from '../credential/set-password.ts'
import { become } from '../session/become.ts'
import { endSessions } from '../session/end-sessions.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { checkPassword, storedHash, wrongPassword } from './check-password.ts'
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
  const { hash, error } = await checkPassword(context, wanted.currentPassword, ['currentPassword'])
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
  if (!isChanged) return { viewer: null, userErrors: [wrongPassword(['currentPassword'])] }
  const renewed = await become(context, { username, password: wanted.newPassword }, viewer)
  return { viewer: viewerObject(renewed), userErrors: [] }
}
