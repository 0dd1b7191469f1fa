import { eq } from 'drizzle-orm'
import { clientModule } from '../../db/tables/service.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { holdModule, recordModule, type Wanted } from './held-module.ts'

/** Switches a module off: its operations are refused with MODULE_NOT_ACTIVE, its data and the words granted are kept (AR-021). */
export const deactivateModule = (context: Context, wanted: Omit<Wanted, 'action'>): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdModule(tx, context, { action: 'moduleDeactivate', ...wanted })
    const removed = { removedAt: context.now, removedBy: signedIn(context).personId }
    await tx.update(clientModule).set(removed).where(eq(clientModule.id, held.row!.id))
    await recordModule(tx, context, held, null)
    return wanted.clientId
  })
