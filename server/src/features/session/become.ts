import { eq } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { type OpenedSession, openSession } from './authentication.ts'

/**
 * Signs in with a password that is known to be right: hands the browser its cookie, and lets the rest of the operation be
 * asked by whoever has just signed in. The one place that changes who asks: without it a sign-in could not answer what its
 * viewer sees. Somebody else who was signed in goes on being the one who asks until the operation ends.
 */
export async function become(context: Context, given: { username: string; password: string }): Promise<Viewer> {
  const opened = await openSession(context, given)
  const viewer = opened && (await loadViewer(context.db, { sessionToken: opened.token }, context.now))
  if (!opened || !viewer) throw new Error('The password that has just been set opens no session')
  await markSignedIn(context.db, viewer)
  handOver(context, viewer, opened)
  return viewer
}

export const markSignedIn = async (tx: Db, { personId, now }: Viewer): Promise<void> => {
  await tx.update(person).set({ lastSignedInAt: now }).where(eq(person.id, personId!))
}

export function handOver(context: Context, viewer: Viewer, { cookies }: OpenedSession) {
  for (const cookie of cookies) context.setCookie(cookie)
  if (!context.viewer || context.viewer.personId === viewer.personId) {
    ;(context as { viewer?: Viewer }).viewer = viewer
  }
}
