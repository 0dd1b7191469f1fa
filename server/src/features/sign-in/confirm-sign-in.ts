import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import type { Context } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { holdPerson } from '../second-factor/hold-person.ts'
import { useAppCode, useRecoveryCode } from '../second-factor/use-code.ts'
import type { OpenedSession } from '../session/authentication.ts'
import { handOver } from '../session/become.ts'
import { openConfirmedSession } from '../session/open-confirmed-session.ts'
import { forgottenSignIn } from '../session/session-cookie.ts'
import { lockedError, stepsToWait, takeTry, trySucceeded } from '../session/sign-in-tries.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { type BegunSignIn, endBegunSignIn, findBegunSignIn } from './begun-sign-in.ts'
import { enter } from './enter.ts'
import { type Pace, paced, usualPace } from './pace.ts'
import { afterFailure, reasonOfClosedAccount, refused } from './refusals.ts'
import type { SignInPayload } from './sign-in.type.ts'

/** The second step: a code of the app, or a recovery code, for the sign-in that this browser has begun. */
export const confirmSignIn = (context: Context, code: string, pace = usualPace): Promise<SignInPayload> =>
  paced(pace, attempt(context, code, pace))

const begunAnew = () =>
  userError('SIGN_IN_OVER', 'It has been more than five minutes. Enter your user name and your password again.')

async function attempt(context: Context, code: string, { stepMs }: Pace): Promise<SignInPayload> {
  const { db, now } = context
  const begun = await findBegunSignIn(context)
  if (!begun) return refused(begunAnew())
  const taken = await takeTry(db, begun.username, now)
  if (taken.lockedUntil) return refused(lockedError(taken.lockedUntil, now))
  await setTimeout(stepsToWait(taken) * stepMs)
  const entered = await transaction(db, (tx) => enterWithCode(tx, context, begun, code))
  if (entered === 'WRONG_CODE') {
    const wrong = userError('WRONG_CODE', 'This code is wrong, or has been used.', ['code'])
    return refused(await afterFailure(db, taken, now, wrong))
  }
  await trySucceeded(db, begun.personId)
  if (entered === 'OVER') return refused(begunAnew())
  context.setCookie(forgottenSignIn(context.config.baseUrl))
  if (entered === 'CLOSED') return refused(await reasonOfClosedAccount(db, begun.personId))
  handOver(context, entered.viewer, entered.opened)
  return { viewer: viewerObject(entered.viewer), secondFactorRequired: false, userErrors: [] }
}

type Entered = { readonly viewer: Viewer; readonly opened: OpenedSession }

/** The code is used up, the sign-in ended and the session opened together, or nothing of it. */
async function enterWithCode(
  tx: Db,
  context: Context,
  begun: BegunSignIn,
  code: string,
): Promise<Entered | 'WRONG_CODE' | 'OVER' | 'CLOSED'> {
  const { personId } = begun
  const { now, config } = context
  const isEnabled = await holdPerson(tx, personId)
  const shown = { personId, code, now }
  const isRight = isEnabled && ((await useAppCode(tx, shown, config)) || (await useRecoveryCode(tx, shown, config)))
  // Turned off meanwhile: the password alone would do, and is to be entered again.
  if (!isRight && isEnabled) return 'WRONG_CODE'
  if (!(await endBegunSignIn(tx, begun)) || !isEnabled) return 'OVER'
  const opened = await openConfirmedSession(tx, context, personId)
  const viewer = await loadViewer(tx, { sessionToken: opened.token }, now)
  if (!viewer) {
    await tx.rows(sql`delete from session where token = ${opened.token}`)
    return 'CLOSED'
  }
  await enter(tx, context, viewer)
  return { viewer, opened }
}
