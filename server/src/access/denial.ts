import { createHash } from 'node:crypto'
import { AppError, notFound } from '../lib/errors.ts'
import { idOf } from '../lib/ids.ts'
import type { Ask } from './conditions.ts'
import { type Answer, plans } from './decide.ts'
import type { Facts } from './facts.ts'
import { explainMissing, type Missing } from './missing.ts'
import type { Action } from './policy.ts'
import type { Viewer } from './viewer.ts'
import type { ConditionName } from './vocabulary.ts'

/** What is known of a decision beside what the caller is told: enough to keep it. */
export interface Decided {
  readonly action: Action
  readonly viewer: Viewer
  readonly clientId: string | null
  readonly subjectId: string | null
  readonly missing: readonly Missing[]
}

const MINUTE = 60_000
/**
 * The number under which a decision can be asked about. Equal ones of one minute are one, so that a program that tries again
 * and again gets the same number and fills no disk. askedBy: it was not tried, only asked about.
 */
export function decisionIdOf({ action, viewer, subjectId, missing }: Decided, askedBy?: Viewer): string {
  const { personId, operatorId, clientUserId, tokenId, viewedBy, studioId } = viewer
  const who = [personId, operatorId, clientUserId, tokenId, viewedBy?.personId, studioId, askedBy?.personId]
  const what = [action, subjectId, missing.map(({ reason, needs }) => [reason, needs])]
  const hash = createHash('sha256')
    .update(JSON.stringify([who, what]))
    .digest()
  return idOf(new Date(Math.floor(viewer.now.getTime() / MINUTE) * MINUTE), hash)
}

/** A refusal to somebody who may know of the row: all that is missing, and the number of the decision. */
export class Denial extends AppError {
  readonly decisionId: string
  constructor(readonly decided: Decided) {
    const { action, missing } = decided
    const decisionId = decisionIdOf(decided)
    super('FORBIDDEN', missing.map((each) => each.message).join(' '), { action, decisionId, missing })
    this.decisionId = decisionId
  }
}

/** The refusal a caller gets. subjectId: the row, where it is not the client itself. */
export function denial(
  viewer: Viewer,
  action: Action,
  missing: readonly ConditionName[],
  facts?: Facts,
  fields?: readonly string[],
  subjectId?: string,
): Denial {
  const ask: Ask = { rule: plans[action].rule, viewer, ...(fields && { fields }) }
  return new Denial({
    action,
    viewer,
    clientId: facts?.clientId ?? viewer.clientId,
    subjectId: subjectId ?? facts?.clientId ?? null,
    missing: explainMissing(ask, missing, facts),
  })
}

/** Throws what an answer other than OK means to the caller. */
export function refuse(
  viewer: Viewer,
  action: Action,
  { outcome, missing }: Answer,
  facts?: Facts,
  fields?: readonly string[],
  subjectId?: string,
): void {
  if (outcome === 'NOT_FOUND') throw notFound()
  if (outcome === 'FORBIDDEN') throw denial(viewer, action, missing, facts, fields, subjectId)
}

export const unauthenticated = () => new AppError('UNAUTHENTICATED', 'Sign in first.')
