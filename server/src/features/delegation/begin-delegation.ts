import { and, eq, inArray } from 'drizzle-orm'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { stateAfter } from './delegation.states.ts'
import type { DelegationOrigin } from './delegation.type.ts'
import { activeModules, tidyWords, wordProblems } from './granted-words.ts'
import { delegationConstraints, keepDelegationChange, sideOf } from './held-delegation.ts'

interface Beginning {
  readonly action: Action
  /** From the claim, which locked the client. */
  readonly facts: Facts
  readonly clientId: string
  readonly studioId: string
  readonly origin: DelegationOrigin
  readonly words: readonly Word[]
  readonly validTo?: Day | null
  readonly problems?: readonly (UserError | null)[]
  readonly columns: Partial<typeof delegation.$inferInsert>
}
const OPEN = ['PENDING_CLIENT', 'PENDING_STUDIO', 'ACTIVE', 'SUSPENDED']

/** A new delegation, begun by the viewer's side. An ended one is never taken up again: it is a record of its own. */
export async function beginDelegation(tx: Db, context: Context, begun: Beginning): Promise<string> {
  const viewer = signedIn(context)
  const { action, facts, clientId, studioId, origin, words, validTo = null, problems = [], columns } = begun
  await refuseClosedParty(tx, context, { facts, studioId })
  await refuseSecond(tx, context, begun)
  refuseInputIfAny([
    ...problems,
    ...wordProblems(words, { active: activeModules(facts, context.today) }),
    validTo !== null && validTo < context.today
      ? userError('INVALID_VALIDITY_RANGE', 'This day has passed.', ['validTo'])
      : null,
  ])
  const id = newId()
  const after = {
    state: stateAfter(action, null, sideOf(context)),
    origin,
    words: tidyWords(words),
    validFrom: context.today,
    validTo,
    ...columns,
  }
  const changed = { createdAt: context.now, changedAt: context.now, changedBy: viewer.personId }
  await tx.insert(delegation).values({ id, studioId, clientId, ...after, ...changed })
  await recordAudit(tx, viewer, { action, kind: 'delegation', id, clientId, facts, after })
  return id
}

/** A delegation is between a studio that is active (AD-003) and a client whose e-invoicing is (AD-004). */
export async function refuseClosedParty(
  tx: Db,
  context: Context,
  { facts, studioId }: { facts: Facts; studioId: string },
): Promise<void> {
  const [row] = await tx.select({ state: studio.state }).from(studio).where(eq(studio.id, studioId))
  if (row!.state !== 'ACTIVE') refuseInput(userError('STUDIO_NOT_ACTIVE', 'The studio is not active.'))
  const services = Object.values(facts.standing?.services ?? {})
  if (!services.some(({ until }) => until >= context.today))
    refuseInput(userError('SERVICE_NOT_ACTIVE', 'The company has no e-invoicing service that is active.'))
}

async function refuseSecond(tx: Db, context: Context, begun: Beginning): Promise<void> {
  const { action, facts, clientId, studioId } = begun
  const rows = await tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.studioId, studioId), eq(delegation.clientId, clientId), inArray(delegation.state, OPEN)))
  const isOver = (row: (typeof rows)[number]) =>
    row.state === 'ACTIVE' && row.validTo !== null && row.validTo < context.today
  if (rows.some((row) => !isOver(row))) refuseInput(delegationConstraints.delegation_one_active)
  // Its last day is behind: it has ended, though nobody has written so yet.
  for (const row of rows) await keepDelegationChange(tx, context, { action, facts, row }, { state: 'ENDED' })
}
