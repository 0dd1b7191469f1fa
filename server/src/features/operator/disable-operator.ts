import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { session } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { endSessions } from '../session/end-sessions.ts'
import { accountProblems } from './change-account.ts'
import { type Change, type HeldOperator, holdOperator, isDisabled, keepOperatorChange } from './held-operator.ts'
import { worksElsewhere } from './person-elsewhere.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'operatorDisable'

export const disableOperator = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    refuseInputIfAny(await accountProblems(tx, context, held, { disabled: true }))
    return keepOperatorChange(tx, context, held, { action, changes: [await shutOut(tx, held)] })
  })

/** Out of this studio at once. What the person does elsewhere goes on. Tokens need no end: each request asks who made them. */
export async function shutOut(tx: Db, held: HeldOperator): Promise<Change> {
  if (isDisabled(held)) return undefined
  const { id } = held.operator
  await tx.update(operator).set({ disabled: true }).where(eq(operator.id, id))
  if (await worksElsewhere(tx, held)) await tx.delete(session).where(eq(session.operatorId, id))
  else await endSessions(tx, held.person.id)
  return { before: { disabled: false }, after: { disabled: true } }
}
