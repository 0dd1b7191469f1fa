import { eq } from 'drizzle-orm'
import { clientModule } from '../../db/tables/service.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import type { Day } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'
import { addOrders } from '../seat/service-order.ts'
import { holdModule, passed, recordModule, type Wanted } from './held-module.ts'

interface Wish extends Omit<Wanted, 'action'> {
  readonly validTo: Day | null
}

/** Switches a module on: words of it that were granted earlier count again at once. */
export const activateModule = (context: Context, { clientId, module, validTo }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdModule(tx, context, { action: 'moduleActivate', clientId, module })
    refuseInputIfAny([passed(validTo, context.today)])
    const { personId } = signedIn(context)
    // One that closed long ago is still there.
    if (held.row) {
      const removed = { removedAt: context.now, removedBy: personId }
      await tx.update(clientModule).set(removed).where(eq(clientModule.id, held.row.id))
    }
    const id = newId()
    const begun = { createdAt: context.now, createdBy: personId }
    await tx.insert(clientModule).values({ id, clientId, module, validTo, ...begun })
    await addOrders(tx, context, [{ clientId, kind: 'moduleActivate', item: module, validTo }])
    await recordModule(tx, context, held, { validTo })
    return clientId
  })
