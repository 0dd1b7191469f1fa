import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { operator } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { type Change, type HeldOperator, holdOperator, keepOperatorChange } from './held-operator.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly supervisor: boolean
}
const action = 'operatorSupervisorSet'

export const setOperatorSupervisor = (context: Context, { id, expectedVersion, supervisor }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    return keepOperatorChange(tx, context, held, { action, changes: [await changeSupervisor(tx, held, supervisor)] })
  })

export async function changeSupervisor(tx: Db, held: HeldOperator, supervisor: boolean): Promise<Change> {
  const { id, supervisor: before } = held.operator
  if (before === supervisor) return undefined
  await tx.update(operator).set({ supervisor }).where(eq(operator.id, id))
  return { before: { supervisor: before }, after: { supervisor } }
}
