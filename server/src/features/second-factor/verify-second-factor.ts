import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { person, session, twoFactor } from '../../db/tables/person.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { askAs } from '../session/become.ts'
import { endSessions } from '../session/end-sessions.ts'
import { lockedError, takeTry, tryFailed, trySucceeded } from '../session/sign-in-tries.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { holdPerson } from './hold-person.ts'
import type { SecondFactorPayload } from './second-factor.type.ts'
import { useAppCode } from './use-code.ts'

export const wrongCode = () =>
  userError('WRONG_CODE', 'This code is wrong, or has been used. Enter the one that the app shows now.', ['code'])

/** Puts into force what was enrolled. This session has shown it; every other one of the person, which has not, ends. */
export async function verifySecondFactor(context: Context, code: string): Promise<SecondFactorPayload> {
  const { db, now } = context
  const viewer = signedIn(context)
  const taken = await takeTry(db, viewer.username, now)
  if (taken.lockedUntil) return { viewer: null, userErrors: [lockedError(taken.lockedUntil, now)] }
  const error = await transaction(db, (tx) => putIntoForce(tx, context, viewer, code))
  if (error?.code === 'WRONG_CODE') {
    const until = await tryFailed(db, taken, now)
    return { viewer: null, userErrors: [until ? lockedError(until, now) : error] }
  }
  await trySucceeded(db, viewer.personId!)
  if (error) return { viewer: null, userErrors: [error] }
  const confirmed = { ...viewer, secondFactor: true }
  askAs(context, confirmed)
  return { viewer: viewerObject(confirmed), userErrors: [] }
}

async function putIntoForce(
  tx: Db,
  { now, config }: Context,
  viewer: Viewer,
  code: string,
): Promise<UserError | undefined> {
  const personId = viewer.personId!
  await claim(tx, viewer, 'secondFactorVerify', personId)
  if (await holdPerson(tx, personId))
    return userError('SECOND_FACTOR_ALREADY_ON', 'You sign in with a second factor already.')
  if (!(await useAppCode(tx, { personId, code, now }, config))) return wrongCode()
  await tx.update(twoFactor).set({ verified: true }).where(eq(twoFactor.userId, personId))
  await tx.update(person).set({ twoFactorEnabled: true, updatedAt: now }).where(eq(person.id, personId))
  await tx.update(session).set({ secondFactor: true }).where(eq(session.id, viewer.sessionId!))
  const sessions = await endSessions(tx, personId, viewer.sessionId)
  await recordAudit(tx, viewer, { action: 'secondFactorVerify', kind: 'person', id: personId, after: { sessions } })
  return undefined
}
