import { claim } from '../../access/claim.ts'
import type { Context } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changePanel, enterPanel } from './enter-panel.ts'
import type { PanelPayload } from './panel.type.ts'

/**
 * The operator goes into the client's panel and works there, within what is granted (FEATURES AD-034). The next request shows
 * no other client. It ends by itself with the delegation, with READ, and after eight hours without use: see access/viewer.ts.
 */
export const beginActing = (context: Context, clientId: string): Promise<PanelPayload> =>
  changePanel(context, async (tx, viewer) => {
    const facts = await claim(tx, viewer, 'actAsBegin', clientId)
    await recordAudit(tx, viewer, { action: 'actAsBegin', kind: 'client', id: clientId, facts })
    return enterPanel(tx, viewer, { actingClientId: clientId, actingUsedAt: viewer.now })
  })

/** Back to the studio. Asks nothing of the client: the right may be gone. Outside of a panel it changes nothing. */
export const endActing = (context: Context): Promise<PanelPayload> =>
  changePanel(context, async (tx, viewer) => {
    const id = viewer.actingFor
    if (id !== null) await recordAudit(tx, viewer, { action: 'actAsEnd', kind: 'client', id, clientId: id })
    return enterPanel(tx, viewer, {})
  })
