import { and, eq, inArray, isNull } from 'drizzle-orm'
import { operatorUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { holdUnits, linksToday, planLinks } from '../unit/link-plan.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly unitIds: readonly string[]
}
const action = 'operatorUnitsSet'

/** All ticks at once: one transaction, one row in the audit. */
export const setOperatorUnits = (context: Context, { id, expectedVersion, unitIds }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    const viewer = signedIn(context)
    const { now, today } = context
    const wrong = await holdUnits(tx, viewer, unitIds, (index) => ['unitIds', index])
    refuseInputIfAny(wrong)
    const links = await tx
      .select()
      .from(operatorUnit)
      .where(and(eq(operatorUnit.operatorId, id), isNull(operatorUnit.removedAt)))
    const { added, removed } = planLinks(links, unitIds, today)
    if (added.length + removed.length === 0) return id
    const removedIds = removed.map((link) => link.id)
    if (removedIds.length)
      await tx
        .update(operatorUnit)
        .set({ removedAt: now, removedBy: viewer.personId })
        .where(inArray(operatorUnit.id, removedIds))
    const { studioId } = held.operator
    const link = { studioId, operatorId: id, validFrom: today, createdAt: now, createdBy: viewer.personId }
    if (added.length) await tx.insert(operatorUnit).values(added.map((unitId) => ({ ...link, unitId })))
    const after = { units: [...new Set(unitIds)].sort() }
    return keepOperatorChange(tx, context, held, { action, before: { units: linksToday(links, today) }, after })
  })
