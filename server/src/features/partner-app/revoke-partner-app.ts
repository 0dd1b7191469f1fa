import { eq } from 'drizzle-orm'
import { partnerApp } from '../../db/tables/partner-app.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { revokeTokensOfApp } from '../token/revoke-tokens-of-app.ts'
import { holdPartnerApp, setShutOut } from './held-partner-app.ts'

const action = 'partnerAppRevoke'

/** Ends a program of one's own with all its tokens, for good; shuts a studio's program out. Again: nothing changes. */
export const revokePartnerApp = (context: Context, id: string): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const held = await holdPartnerApp(tx, context, action, id)
    if (!held.own) {
      await setShutOut(tx, context, held, true)
      return id
    }
    if (held.row.revokedAt) return id
    const revoked = { revokedAt: context.now, revokedBy: viewer.personId }
    await tx.update(partnerApp).set(revoked).where(eq(partnerApp.id, id))
    const tokens = await revokeTokensOfApp(tx, id, context.now)
    const { name, publisher } = held.row
    const before = { name, publisher }
    await recordAudit(tx, viewer, { action, kind: 'partnerApp', id, before, after: { revoked: true, tokens } })
    return id
  })
