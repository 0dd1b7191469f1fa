import { eq } from 'drizzle-orm'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { session } from '../../db/tables/person.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { askAs } from '../session/become.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import type { PanelPayload } from './panel.type.ts'

/** In its own panel: what a session is before and after. A session is in one panel at a time. */
export const ownPanel = {
  actingClientId: null,
  actingUsedAt: null,
  viewingOperatorId: null,
  viewingClientUserId: null,
  viewingDelegationId: null,
} as const
export type Panel = { readonly [column in keyof typeof ownPanel]: (typeof session.$inferSelect)[column] }

/** Puts the session into a panel. Answers who it works as there. */
export async function enterPanel(tx: Db, { sessionId, now }: Viewer, panel: Partial<Panel>): Promise<Viewer> {
  const [row] = await tx
    .update(session)
    .set({ ...ownPanel, ...panel })
    .where(eq(session.id, sessionId!))
    .returning({ token: session.token })
  const viewer = row && (await loadViewer(tx, { sessionToken: row.token }, now))
  if (!viewer) throw new Error('A session in use opens no panel')
  return viewer
}

/** The rest of the operation is asked by whoever the session then works as: what follows in it is bounded and recorded so. */
export async function changePanel(
  context: Context,
  change: (tx: Db, viewer: Viewer) => Promise<Viewer>,
): Promise<PanelPayload> {
  const viewer = await transaction(context.db, (tx) => change(tx, signedIn(context)))
  askAs(context, viewer)
  return { viewer: viewerObject(viewer), userErrors: [] }
}
