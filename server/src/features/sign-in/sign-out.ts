import { sql } from 'drizzle-orm'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessions } from '../session/end-sessions.ts'
import { forgottenCookie } from '../session/session-cookie.ts'
import type { SignOutPayload } from './sign-in.type.ts'

export async function signOut(context: Context): Promise<SignOutPayload> {
  const { sessionId } = signedIn(context)
  await context.db.rows(sql`delete from session where id = ${sessionId}::uuid`)
  context.setCookie(forgottenCookie(context.config.baseUrl))
  return { done: true }
}

/** On every device. */
export async function signOutEverywhere(context: Context): Promise<SignOutPayload> {
  const viewer = signedIn(context)
  const personId = viewer.personId!
  await transaction(context.db, async (tx) => {
    const sessions = await endSessions(tx, personId)
    await recordAudit(tx, viewer, { action: 'signOutEverywhere', kind: 'person', id: personId, after: { sessions } })
  })
  context.setCookie(forgottenCookie(context.config.baseUrl))
  return { done: true }
}
