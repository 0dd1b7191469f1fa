import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { OperatorClass } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { operatorClass } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { type Change, type HeldOperator, holdOperator, keepOperatorChange } from './held-operator.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly classes: readonly OperatorClass[]
}
const action = 'operatorClassesSet'

export const setOperatorClasses = (context: Context, { id, expectedVersion, classes }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    return keepOperatorChange(tx, context, held, { action, changes: [await changeClasses(tx, context, held, classes)] })
  })

/** The whole set. What stays is not touched, so that it is known since when each class is had. */
export async function changeClasses(
  tx: Db,
  context: Context,
  { operator: { id } }: HeldOperator,
  classes: readonly OperatorClass[],
): Promise<Change> {
  const { personId } = signedIn(context)
  const rows = await tx
    .select()
    .from(operatorClass)
    .where(and(eq(operatorClass.operatorId, id), isNull(operatorClass.removedAt)))
  const before = rows.map((row) => row.class).sort()
  const after = [...new Set<string>(classes)].sort()
  const added = after.filter((name) => !before.includes(name))
  const removed = rows.filter((row) => !after.includes(row.class)).map((row) => row.id)
  if (added.length + removed.length === 0) return undefined
  if (removed.length)
    await tx
      .update(operatorClass)
      .set({ removedAt: context.now, removedBy: personId })
      .where(inArray(operatorClass.id, removed))
  if (added.length)
    await tx
      .insert(operatorClass)
      .values(added.map((name) => ({ operatorId: id, class: name, createdAt: context.now, createdBy: personId })))
  return { before: { classes: before }, after: { classes: after } }
}
