import { eq } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { person, session } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { type OpenedSession, openSession } from './authentication.ts'

/**
 * Signs in with a password that is known to be right, and hands the browser its cookie. `before`: the session that this one
 * replaces; its second factor and its choice of membership go on.
 */
export async function become(
  context: Context,
  given: { username: string; password: string },
  before?: Viewer,
): Promise<Viewer> {
  const opened = await openSession(context, given)
  if (opened && before) {
    const { secondFactor, operatorId, clientUserId } = before
    await context.db
      .update(session)
      .set({ secondFactor, operatorId, clientUserId })
      .where(eq(session.token, opened.token))
  }
  const viewer = opened && (await loadViewer(context.db, { sessionToken: opened.token }, context.now))
  if (!opened || !viewer) throw new Error('The password that has just been set opens no session')
  await markSignedIn(context.db, viewer)
  handOver(context, viewer, opened)
  return viewer
}

export const markSignedIn = async (tx: Db, { personId, now }: Viewer): Promise<void> => {
  await tx.update(person).set({ lastSignedInAt: now }).where(eq(person.id, personId!))
}

/** Somebody else who was signed in goes on being the one who asks until the operation ends. */
export function handOver(context: Context, viewer: Viewer, { cookies }: OpenedSession) {
  for (const cookie of cookies) context.setCookie(cookie)
  if (!context.viewer || context.viewer.personId === viewer.personId) askAs(context, viewer)
}

/**
 * Lets the rest of the operation be asked by whom a mutation has just made of the one who asks: the one place that changes it.
 * Without it a sign-in could not answer what its viewer sees.
 */
export const askAs = (context: Context, viewer: Viewer) => {
  ;(context as { viewer?: Viewer }).viewer = viewer
}
