import { inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { operatorUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { holdUnits, type Link, linksToday, planLinks } from '../unit/link-plan.ts'
import type { UnitKind } from '../unit/operating-unit.type.ts'
import { type Change, type HeldOperator, holdOperator, keepOperatorChange } from './held-operator.ts'

/** As the API calls the links of each kind. */
const kinds = {
  UNIT: { action: 'operatorUnitsSet', field: 'unitIds', audited: 'units' },
  OFFICE: { action: 'operatorOfficesSet', field: 'officeIds', audited: 'offices' },
} as const

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly kind: UnitKind
  readonly unitIds: readonly string[]
}

/** All ticks of one tab at once: one transaction, one row in the audit. */
export const setOperatorUnits = (context: Context, { id, expectedVersion, kind, unitIds }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const { action } = kinds[kind]
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    refuseInputIfAny(await unitProblems(tx, context, kind, unitIds))
    return keepOperatorChange(tx, context, held, {
      action,
      changes: [await changeUnits(tx, context, held, { kind, unitIds })],
    })
  })

/** Units that are none, of the other kind, or archived, each at its place in the input. They are held meanwhile. */
export const unitProblems = (tx: Db, context: Context, kind: UnitKind, unitIds: readonly string[]) =>
  holdUnits(tx, signedIn(context), unitIds, (index) => [kinds[kind].field, index], kind)

/** The whole set of one kind, from today; links of the other kind are another question. */
export async function changeUnits(
  tx: Db,
  context: Context,
  { operator: { id, studioId } }: HeldOperator,
  { kind, unitIds }: Pick<Wish, 'kind' | 'unitIds'>,
): Promise<Change> {
  const { now, today } = context
  const { personId } = signedIn(context)
  const links = await tx.rows<Link>(
    sql`select l.id, l.unit_id as "unitId", l.valid_from as "validFrom", l.valid_to as "validTo" from operator_unit l
      join operating_unit u on u.id = l.unit_id and u.kind = ${kind} where l.operator_id = ${id}::uuid and l.removed_at is null`,
  )
  const { added, removed } = planLinks(links, unitIds, today)
  if (added.length + removed.length === 0) return undefined
  const removedIds = removed.map((link) => link.id)
  if (removedIds.length)
    await tx
      .update(operatorUnit)
      .set({ removedAt: now, removedBy: personId })
      .where(inArray(operatorUnit.id, removedIds))
  const link = { studioId, operatorId: id, validFrom: today, createdAt: now, createdBy: personId }
  if (added.length) await tx.insert(operatorUnit).values(added.map((unitId) => ({ ...link, unitId })))
  const { audited } = kinds[kind]
  return { before: { [audited]: linksToday(links, today) }, after: { [audited]: [...new Set(unitIds)].sort() } }
}
