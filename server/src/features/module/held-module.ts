import { and, eq, isNull } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { refuse } from '../../access/denial.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Module } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { clientModule } from '../../db/tables/service.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { subscriptionState } from '../service/subscription-state.ts'
import { isPossible } from './module.states.ts'

export interface Wanted {
  readonly action: Action
  readonly clientId: string
  readonly module: Module
}
interface HeldModule extends Wanted {
  readonly facts: Facts
  /** Absent: it is off. */
  readonly row?: typeof clientModule.$inferSelect
}

/** A module of a client, held by the client's lock until the transaction ends, if its state permits the action. */
export async function holdModule(tx: Db, context: Context, wanted: Wanted): Promise<HeldModule> {
  const { action, clientId, module } = wanted
  const viewer = signedIn(context)
  const facts = await claim(tx, viewer, action, clientId)
  const state = subscriptionState(facts.standing!.modules[module], viewer.today)
  if (!isPossible(action, state))
    refuse(viewer, action, { outcome: 'FORBIDDEN', allowed: false, missing: ['state'] }, { ...facts, state })
  const [row] = await tx
    .select()
    .from(clientModule)
    .where(and(eq(clientModule.clientId, clientId), eq(clientModule.module, module), isNull(clientModule.removedAt)))
  return { ...wanted, facts, ...(row && { row }) }
}

export const passed = (validTo: Day | null, today: Day) =>
  validTo !== null && validTo < today ? userError('INVALID_VALIDITY_RANGE', 'This day has passed.', ['validTo']) : null

/** `after` null: it is off. */
export const recordModule = (
  tx: Db,
  context: Context,
  { action, clientId, module, facts, row }: HeldModule,
  after: { validTo: Day | null } | null,
): Promise<void> =>
  recordAudit(tx, signedIn(context), {
    action,
    kind: 'client',
    id: clientId,
    facts,
    before: row ? { module, validTo: row.validTo } : { module },
    after: { module, ...after },
  })
