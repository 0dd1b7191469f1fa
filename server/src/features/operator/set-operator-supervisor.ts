import { eq } from 'drizzle-orm'
import { operator } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly supervisor: boolean
}
const action = 'operatorSupervisorSet'

export const setOperatorSupervisor = (context: Context, { id, expectedVersion, supervisor }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    const before = { supervisor: held.operator.supervisor }
    if (before.supervisor === supervisor) return id
    await tx.update(operator).set({ supervisor }).where(eq(operator.id, id))
    return keepOperatorChange(tx, context, held, { action, before, after: { supervisor } })
  })
