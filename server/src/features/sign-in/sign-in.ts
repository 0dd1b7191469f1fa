import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import { transaction } from '../../db/transaction.ts'
import type { Context } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { holdPerson } from '../second-factor/hold-person.ts'
import { type OpenedSession, openSession } from '../session/authentication.ts'
import { handOver } from '../session/become.ts'
import { giveTryBack, lockedError, stepsToWait, takeTry, trySucceeded } from '../session/sign-in-tries.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { beginSignIn } from './begun-sign-in.ts'
import { enter } from './enter.ts'
import { type Pace, paced, usualPace } from './pace.ts'
import { afterFailure, reasonOfClosedAccount, refused } from './refusals.ts'
import type { SignInPayload } from './sign-in.type.ts'

interface Given {
  readonly username: string
  readonly password: string
}

export const signIn = (context: Context, given: Given, pace = usualPace): Promise<SignInPayload> =>
  paced(pace, attempt(context, given, pace))

async function attempt(context: Context, { username, password }: Given, { stepMs }: Pace): Promise<SignInPayload> {
  const { db, now } = context
  const taken = await takeTry(db, username, now)
  if (taken.lockedUntil) return refused(lockedError(taken.lockedUntil, now))
  await setTimeout(stepsToWait(taken) * stepMs)
  const opened = await openSession(context, { username: taken.username, password })
  if (!opened) {
    const wrong = userError('WRONG_CREDENTIALS', 'The user name or the password is wrong.')
    return refused(await afterFailure(db, taken, now, wrong))
  }
  const viewer = await loadViewer(db, { sessionToken: opened.token }, now)
  if (!viewer) {
    await trySucceeded(db, taken.personId!)
    await db.rows(sql`delete from session where token = ${opened.token}`)
    return refused(await reasonOfClosedAccount(db, taken.personId!))
  }
  return letIn(context, viewer, opened)
}

/** Whoever has a second factor gets no session yet, and its failed tries are not forgotten: codes are counted with them. */
async function letIn(context: Context, viewer: Viewer, opened: OpenedSession): Promise<SignInPayload> {
  const personId = viewer.personId!
  const secondFactorRequired = await transaction(context.db, async (tx) => {
    const isEnabled = await holdPerson(tx, personId, 'share')
    if (isEnabled) {
      await tx.rows(sql`delete from session where token = ${opened.token}`)
      await beginSignIn(tx, context, personId)
    } else await enter(tx, context, viewer)
    return isEnabled
  })
  if (secondFactorRequired) {
    await giveTryBack(context.db, personId)
    return { viewer: null, secondFactorRequired, userErrors: [] }
  }
  await trySucceeded(context.db, personId)
  handOver(context, viewer, opened)
  return { viewer: viewerObject(viewer), secondFactorRequired, userErrors: [] }
}
