import { desc, eq } from 'drizzle-orm'
import { refuse } from '../../access/denial.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { permissionChange } from '../../db/tables/delegation.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import {
  type HeldDelegation,
  holdDelegation,
  raiseDelegationVersion,
  type Wanted,
} from '../delegation/held-delegation.ts'
import type { PermissionChangeState } from './permission-change.states.ts'

interface HeldChange {
  readonly delegation: HeldDelegation
  readonly row: typeof permissionChange.$inferSelect
}

/** The request that is open on a delegation, held with it; FORBIDDEN with `state` where there is none, or none any more. */
export async function holdPermissionChange(tx: Db, context: Context, wanted: Wanted): Promise<HeldChange> {
  const delegation = await holdDelegation(tx, context, wanted)
  const [last] = await tx
    .select()
    .from(permissionChange)
    .where(eq(permissionChange.delegationId, wanted.id))
    .orderBy(desc(permissionChange.createdAt), desc(permissionChange.id))
    .limit(1)
  if (last?.state !== 'OPEN') {
    const facts = { ...delegation.facts, state: last?.state ?? 'NONE' }
    refuse(signedIn(context), wanted.action, { outcome: 'FORBIDDEN', allowed: false, missing: ['state'] }, facts)
  }
  return { delegation, row: last! }
}

interface Answer {
  readonly state: Exclude<PermissionChangeState, 'OPEN'>
  readonly granted?: readonly Word[]
}

/** Ends the request, and says so in the audit of its delegation, whose version it raises. */
export async function closePermissionChange(
  tx: Db,
  context: Context,
  { delegation, row }: HeldChange,
  { state, granted = [] }: Answer,
): Promise<void> {
  const viewer = signedIn(context)
  const answered = { answeredAt: context.now, answeredBy: viewer.personId }
  await tx
    .update(permissionChange)
    .set({ state, granted: [...granted], ...answered })
    .where(eq(permissionChange.id, row.id))
  await raiseDelegationVersion(tx, delegation)
  await recordAudit(tx, viewer, {
    action: delegation.action,
    kind: 'delegation',
    id: row.delegationId,
    facts: delegation.facts,
    before: { permissionChange: { id: row.id, state: row.state, words: row.words } },
    after: { permissionChange: { id: row.id, state, granted } },
  })
}
