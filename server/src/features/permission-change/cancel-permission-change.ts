import { and, eq } from 'drizzle-orm'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { permissionChange } from '../../db/tables/delegation.ts'
import { type Asking, signedIn } from '../../graphql/context.ts'
import { recordAudit } from '../audit/record-audit.ts'

interface Ended {
  readonly delegationId: string
  /** What ended the delegation. */
  readonly action: Action
  readonly facts: Facts
}

/** Nothing is asked of a delegation that is over. In the transaction that ends it, which has locked its client. */
export async function cancelPermissionChange(tx: Db, context: Asking, { delegationId, action, facts }: Ended) {
  const viewer = signedIn(context)
  const cancelled = await tx
    .update(permissionChange)
    .set({ state: 'CANCELLED', answeredAt: context.now, answeredBy: viewer.personId })
    .where(and(eq(permissionChange.delegationId, delegationId), eq(permissionChange.state, 'OPEN')))
    .returning({ id: permissionChange.id })
  for (const { id } of cancelled) {
    const [before, after] = [
      { permissionChange: { id, state: 'OPEN' } },
      { permissionChange: { id, state: 'CANCELLED' } },
    ]
    await recordAudit(tx, viewer, { action, kind: 'delegation', id: delegationId, facts, before, after })
  }
}
