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
import { activeModules, tidyWords, wordProblems } from './granted-words.ts'
import { delegationConstraints, keepDelegationChange } from './held-delegation.ts'

interface Beginning {
  readonly action: Action
  /** From the claim, which locked the client. */
  readonly facts: Facts
  readonly clientId: string
  readonly origin: 'STUDIO_REQUEST' | 'STUDIO_RECORD'
  readonly words: readonly Word[]
  readonly validTo?: Day | null
  readonly problems?: readonly (UserError | null)[]
  readonly columns: Partial<typeof delegation.$inferInsert>
}
const OPEN = ['PENDING_CLIENT', 'PENDING_STUDIO', 'ACTIVE', 'SUSPENDED']

/** A new delegation of the viewer's studio. An ended one is never taken up again: it is a record of its own. */
export async function beginDelegation(tx: Db, context: Context, begun: Beginning): Promise<string> {
  const viewer = signedIn(context)
  const { action, facts, clientId, origin, words, validTo = null, problems = [], columns } = begun
  const studioId = viewer.studioId!
  await refuseClosedStudio(tx, studioId)
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
    state: stateAfter(action, null, 'STUDIO'),
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

async function refuseClosedStudio(tx: Db, studioId: string): Promise<void> {
  const [row] = await tx.select({ state: studio.state }).from(studio).where(eq(studio.id, studioId))
  if (row!.state !== 'ACTIVE') refuseInput(userError('STUDIO_NOT_ACTIVE', 'The studio is not active.'))
}

async function refuseSecond(tx: Db, context: Context, { action, facts, clientId }: Beginning): Promise<void> {
  const { studioId } = signedIn(context)
  const rows = await tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.studioId, studioId!), eq(delegation.clientId, clientId), inArray(delegation.state, OPEN)))
  const isOver = (row: (typeof rows)[number]) =>
    row.state === 'ACTIVE' && row.validTo !== null && row.validTo < context.today
  if (rows.some((row) => !isOver(row))) refuseInput(delegationConstraints.delegation_one_active)
  // Its last day is behind: it has ended, though nobody has written so yet.
  for (const row of rows) await keepDelegationChange(tx, context, { action, facts, row }, { state: 'ENDED' })
}
