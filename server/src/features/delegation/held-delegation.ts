import { eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { type Asking, type Context, signedIn } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { cancelPermissionChange } from '../permission-change/cancel-permission-change.ts'
import { changesOf } from '../studio/changes-of.ts'

export type DelegationColumns = typeof delegation.$inferSelect
export interface HeldDelegation {
  readonly facts: Facts
  readonly row: DelegationColumns
  readonly action: Action
}
export interface Wanted {
  readonly action: Action
  readonly id: string
  /** Absent: whatever it is by now. */
  readonly expectedVersion?: number
}

/** Of two that become active at once the second is refused by the database. */
export const delegationConstraints = {
  delegation_one_active: userError('DELEGATION_EXISTS', 'There is a delegation to this studio already.'),
}

export const sideOf = (context: Context): 'STUDIO' | 'CLIENT' =>
  signedIn(context).side === 'studio' ? 'STUDIO' : 'CLIENT'

/**
 * A delegation that a verb may change, held until its transaction ends. Its client is locked first: whoever changes rights
 * takes clients before anything else, or two of them would wait for each other.
 */
export async function holdDelegation(tx: Db, context: Asking, wanted: Wanted): Promise<HeldDelegation> {
  const { action, id, expectedVersion } = wanted
  if (isId(id))
    await tx.rows(
      sql`select from client where id = (select client_id from delegation where id = ${id}::uuid) for no key update`,
    )
  const facts = await claim(tx, signedIn(context), action, id)
  const [row] = await tx.select().from(delegation).where(eq(delegation.id, id))
  if (expectedVersion !== undefined && row!.version !== expectedVersion)
    throw staleVersion(expectedVersion, row!.version)
  return { facts, row: row!, action }
}

/** What belongs to it has changed: whoever answers to what was there before is told that it is stale. */
export async function raiseDelegationVersion(tx: Db, { row }: HeldDelegation): Promise<void> {
  await tx
    .update(delegation)
    .set({ version: row.version + 1 })
    .where(eq(delegation.id, row.id))
}

type Next = Partial<Pick<DelegationColumns, 'state' | 'suspendedBy' | 'words' | 'validFrom' | 'validTo'>>

/**
 * Writes what becomes of it. The database ends the period that was and begins the next. What the studio had asked to be
 * changed ends with the delegation.
 */
export async function keepDelegationChange(
  tx: Db,
  context: Asking,
  { facts, row, action }: HeldDelegation,
  next: Next,
): Promise<string> {
  const changes = changesOf(row, next)
  if (!changes) return row.id
  const viewer = signedIn(context)
  await tx
    .update(delegation)
    .set({ ...next, changedAt: context.now, changedBy: viewer.personId, version: row.version + 1 })
    .where(eq(delegation.id, row.id))
  const isOver = next.state !== undefined && !['ACTIVE', 'SUSPENDED'].includes(next.state)
  if (isOver) await cancelPermissionChange(tx, context, { delegationId: row.id, action, facts })
  await recordAudit(tx, viewer, { action, kind: 'delegation', id: row.id, facts, ...changes })
  return row.id
}
