import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { type Change, type HeldOperator, holdOperator, isDisabled, keepOperatorChange } from './held-operator.ts'
import { worksElsewhere } from './person-elsewhere.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'operatorEnable'

export const enableOperator = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    return keepOperatorChange(tx, context, held, { action, changes: [await letIn(tx, context, held)] })
  })

/** Whoever comes back chooses a new password: somebody may have learnt the old one meanwhile. */
export async function letIn(tx: Db, context: Context, held: HeldOperator): Promise<Change> {
  if (!isDisabled(held)) return undefined
  await tx.update(operator).set({ disabled: false }).where(eq(operator.id, held.operator.id))
  if (!(await worksElsewhere(tx, held)))
    await tx
      .update(person)
      .set({ disabled: false, mustChangePassword: true, updatedAt: context.now })
      .where(eq(person.id, held.person.id))
  return { before: { disabled: true }, after: { disabled: false } }
}
