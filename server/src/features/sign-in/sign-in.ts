import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import type { Context } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { openSession } from '../session/authentication.ts'
import { handOver, markSignedIn } from '../session/become.ts'
import { lockedError, stepsToWait, takeTry, tryFailed, trySucceeded } from '../session/sign-in-tries.ts'
import { systemViewerFor } from '../session/system-viewer-for.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import type { SignInPayload } from './sign-in.type.ts'

export interface Pace {
  /** No refusal comes sooner: what is done for users who exist, and for nobody else, does not show. */
  readonly refusalMs: number
  /** Each try after the fifth waits for one more of these. */
  readonly stepMs: number
}
const usualPace: Pace = { refusalMs: 250, stepMs: 1000 }

export async function signIn(
  context: Context,
  given: { readonly username: string; readonly password: string },
  pace = usualPace,
): Promise<SignInPayload> {
  const earliest = setTimeout(pace.refusalMs)
  const answer = await attempt(context, given, pace)
  if (answer.userErrors.length > 0) await earliest
  return answer
}

const refused = (error: UserError): SignInPayload => ({ viewer: null, userErrors: [error] })

async function attempt(
  context: Context,
  { username, password }: { readonly username: string; readonly password: string },
  { stepMs }: Pace,
): Promise<SignInPayload> {
  const { db, now } = context
  const taken = await takeTry(db, username, now)
  if (taken.lockedUntil) return refused(lockedError(taken.lockedUntil, now))
  await setTimeout(stepsToWait(taken) * stepMs)
  const opened = await openSession(context, { username: taken.username, password })
  if (!opened) {
    const until = await tryFailed(db, taken, now)
    if (until && taken.personId) await transaction(db, (tx) => recordLock(tx, taken.personId!, until, now))
    return refused(
      until ? lockedError(until, now) : userError('WRONG_CREDENTIALS', 'The user name or the password is wrong.'),
    )
  }
  await trySucceeded(db, taken.personId!)
  const viewer = await loadViewer(db, { sessionToken: opened.token }, now)
  if (!viewer) {
    await db.rows(sql`delete from session where token = ${opened.token}`)
    return refused(await reasonOfClosedAccount(db, taken.personId!))
  }
  await transaction(db, (tx) => enter(tx, context, viewer))
  handOver(context, viewer, opened)
  return { viewer: viewerObject(viewer), userErrors: [] }
}

/** A browser has one session: what it had before ends, and what has run out is swept away. */
async function enter(tx: Db, { viewer: before, remoteAddress, userAgent, now }: Context, viewer: Viewer) {
  await tx.rows(
    sql`delete from session where id = ${before?.sessionId ?? null}::uuid or (user_id = ${viewer.personId}::uuid and expires_at <= ${now.toISOString()}::timestamptz)`,
  )
  await markSignedIn(tx, viewer)
  const after = { remoteAddress, userAgent: userAgent.slice(0, 200) }
  await recordAudit(tx, viewer, { action: 'signIn', kind: 'person', id: viewer.personId!, after })
}

/** Told only after a right password, so that it tells nothing about others. */
async function reasonOfClosedAccount(db: Db, personId: string): Promise<UserError> {
  const [row] = await db.rows<{ disabled: boolean; expires_on: string | null }>(
    sql`select disabled or not exists (select from operator o where o.person_id = p.id union all
          select from client_user c where c.person_id = p.id and c.removed_at is null) disabled, expires_on
      from person p where id = ${personId}::uuid`,
  )
  return row?.disabled
    ? userError('USER_DISABLED', 'This user has been disabled.')
    : userError('USER_EXPIRED', `This user could sign in until ${row?.expires_on}.`)
}

async function recordLock(tx: Db, personId: string, lockedUntil: Date, now: Date) {
  const system = await systemViewerFor(tx, personId, now)
  await recordAudit(tx, system, { action: 'signIn', kind: 'person', id: personId, after: { lockedUntil } })
}
