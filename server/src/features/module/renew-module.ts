import { eq } from 'drizzle-orm'
import { clientModule } from '../../db/tables/service.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { addOrders } from '../seat/service-order.ts'
import { holdModule, passed, recordModule, type Wanted } from './held-module.ts'

interface Wish extends Omit<Wanted, 'action'> {
  readonly validTo: Day | null
}

/** Moves the last day (AR-019); never nearer, which is what switching off is for. */
export const renewModule = (context: Context, { clientId, module, validTo }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdModule(tx, context, { action: 'moduleRenew', clientId, module })
    const until = held.row!.validTo
    const isNearer = validTo !== null && (until === null || validTo < until)
    refuseInputIfAny([
      passed(validTo, context.today) ??
        (isNearer
          ? userError('INVALID_VALIDITY_RANGE', 'It lasts longer already: a renewal moves the last day on.', [
              'validTo',
            ])
          : null),
    ])
    if (validTo === until) return clientId
    await tx.update(clientModule).set({ validTo }).where(eq(clientModule.id, held.row!.id))
    await addOrders(tx, context, [{ clientId, kind: 'moduleRenew', item: module, validTo }])
    await recordModule(tx, context, held, { validTo })
    return clientId
  })
