import { and, eq, inArray } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { session } from '../../db/tables/person.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { type Deed, recordAudit } from '../audit/record-audit.ts'
import { changePanel, enterPanel, type Panel } from './enter-panel.ts'
import type { PanelPayload } from './panel.type.ts'

/** Shows what somebody else is shown, and lets nothing be changed (OPERATIONS row 18). Whom: access/viewer.ts decides. */
export async function beginViewing(context: Context, principalId: string): Promise<PanelPayload> {
  if (signedIn(context).actingFor !== null) {
    const error = userError('ACTING_FOR_CLIENT', 'Go back to the studio first.')
    return { viewer: null, userErrors: [error] }
  }
  return changePanel(context, async (tx, self) => {
    await claim(tx, self, 'viewAsBegin', principalId)
    if (!isId(principalId)) throw notFound()
    const panel = await panelOf(tx, self, principalId)
    const looking = await enterPanel(tx, self, panel)
    if (looking.viewedBy === null) throw notFound()
    await recordAudit(tx, self, { action: 'viewAsBegin', ...lookedAt(looking, panel.viewingDelegationId) })
    return looking
  })
}

/** Oneself again. It is recorded of whoever looked, not of whom it looked as. */
export const endViewing = (context: Context): Promise<PanelPayload> =>
  changePanel(context, async (tx, looking) => {
    const [left] = await tx
      .select({ delegationId: session.viewingDelegationId })
      .from(session)
      .where(eq(session.id, looking.sessionId!))
    const self = await enterPanel(tx, looking, {})
    if (looking.viewedBy !== null)
      await recordAudit(tx, self, { action: 'viewAsEnd', ...lookedAt(looking, left?.delegationId) })
    return self
  })

/** An administrator looks as an operator; an owner as a user, or as the studio that holds a delegation. */
async function panelOf(tx: Db, { side }: Viewer, id: string): Promise<Partial<Panel>> {
  if (side === 'studio') return { viewingOperatorId: id }
  const [held] = await tx
    .select({ id: delegation.id })
    .from(delegation)
    .where(and(eq(delegation.id, id), inArray(delegation.state, ['ACTIVE', 'SUSPENDED'])))
  return held ? { viewingDelegationId: id } : { viewingClientUserId: id }
}

function lookedAt({ operatorId, personId, name }: Viewer, delegationId: string | null = null) {
  const after = { as: name }
  if (delegationId !== null) return { kind: 'delegation', id: delegationId, after } satisfies Partial<Deed>
  if (operatorId !== null) return { kind: 'operator', id: operatorId, after } satisfies Partial<Deed>
  return { kind: 'person', id: personId!, after } satisfies Partial<Deed>
}
