import { eq } from 'drizzle-orm'
import { person } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'operatorEnable'

/** Whoever comes back chooses a new password: somebody may have learnt the old one meanwhile. */
export const enableOperator = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    if (!held.person.disabled) return id
    await tx
      .update(person)
      .set({ disabled: false, mustChangePassword: true, updatedAt: context.now })
      .where(eq(person.id, held.person.id))
    return keepOperatorChange(tx, context, held, { action, before: { disabled: true }, after: { disabled: false } })
  })
