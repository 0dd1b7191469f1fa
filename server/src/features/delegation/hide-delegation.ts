import { eq } from 'drizzle-orm'
import { delegation } from '../../db/tables/delegation.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { holdDelegation, sideOf } from './held-delegation.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'delegationHide'

/** Takes an ended one from this side's list. It stays what it was, so neither changedAt nor its periods know of it. */
export const hideDelegation = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const { facts, row } = await holdDelegation(tx, context, { action, id, expectedVersion })
    const column = sideOf(context) === 'STUDIO' ? 'hiddenByStudio' : 'hiddenByClient'
    if (row[column]) return id
    const after = { [column]: true }
    await tx
      .update(delegation)
      .set({ ...after, version: row.version + 1 })
      .where(eq(delegation.id, id))
    await recordAudit(tx, signedIn(context), {
      action,
      kind: 'delegation',
      id,
      facts,
      before: { [column]: false },
      after,
    })
    return id
  })
