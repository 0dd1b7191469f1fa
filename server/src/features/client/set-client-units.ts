import { and, eq, inArray, isNull } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import { seesAllClients } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { clientUnit } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { holdUnits, linksToday, planLinks } from '../unit/link-plan.ts'

interface Wish {
  readonly id: string
  readonly unitIds: readonly string[]
}
export const action = 'clientUnitsSet'

/** All ticks at once: one transaction, one row in the audit. */
export const setClientUnits = (context: Context, { id, unitIds }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, id)
    const wrong = await holdUnits(tx, viewer, unitIds, (index) => ['unitIds', index])
    refuseInputIfAny(wrong)
    await keepUnits(tx, context, facts, () => unitIds)
    return id
  })

/**
 * Links a claimed client to the units that are wanted, told those it is linked to today; the others, as far as the viewer
 * sees them, are unlinked. Whether anything was written.
 */
export async function keepUnits(
  tx: Db,
  context: Context,
  facts: Facts,
  wantedOf: (linked: readonly string[]) => readonly string[],
): Promise<boolean> {
  const viewer = signedIn(context)
  const { now, today } = context
  const clientId = facts.clientId!
  const studioId = viewer.studioId!
  const links = await tx
    .select()
    .from(clientUnit)
    .where(and(eq(clientUnit.clientId, clientId), eq(clientUnit.studioId, studioId), isNull(clientUnit.removedAt)))
  const sees = (unitId: string) => seesAllClients(viewer) || viewer.ownUnits.includes(unitId)
  const before = linksToday(links, today)
  const { added, removed } = planLinks(links, wantedOf(before), today, sees)
  if (added.length + removed.length === 0) return false
  const removedIds = removed.map((link) => link.id)
  if (removedIds.length)
    await tx
      .update(clientUnit)
      .set({ removedAt: now, removedBy: viewer.personId })
      .where(inArray(clientUnit.id, removedIds))
  const link = { studioId, clientId, validFrom: today, createdAt: now, createdBy: viewer.personId }
  if (added.length) await tx.insert(clientUnit).values(added.map((unitId) => ({ ...link, unitId })))
  const gone = new Set(removed.map(({ unitId }) => unitId))
  const after = [...new Set([...before.filter((unitId) => !gone.has(unitId)), ...added])].sort()
  const units = { before: { units: before }, after: { units: after } }
  await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, ...units })
  return true
}
