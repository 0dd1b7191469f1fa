import type { Db } from '../../db/database.ts'
import { session } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { newId, newSecret } from '../../lib/ids.ts'
import { type OpenedSession, SESSION_SECONDS } from './authentication.ts'
import { sessionCookie } from './session-cookie.ts'

/** A session for whoever showed its password and its second factor. better-auth opens one only for a password. */
export async function openConfirmedSession(tx: Db, context: Context, personId: string): Promise<OpenedSession> {
  const { now, remoteAddress, userAgent, config } = context
  const token = newSecret()
  await tx.insert(session).values({
    id: newId(),
    userId: personId,
    token,
    secondFactor: true,
    ipAddress: remoteAddress,
    userAgent,
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    createdAt: now,
    updatedAt: now,
  })
  return { token, cookies: [sessionCookie(token, SESSION_SECONDS, config)] }
}
