import { gate } from '../../access/decide.ts'
import { denial } from '../../access/denial.ts'
import { type Explanation, explain } from '../../access/explain.ts'
import { type Action, isAction, rowOf } from '../../access/policy.ts'
import { loadViewerOf, type Principal, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { keepExplanation } from './keep-decisions.ts'

/** What background work does is nobody's to do, so there is nothing to explain. */
const isAskable = (text: string): text is Action => isAction(text) && rowOf(text).is !== 'system'

export interface Question {
  readonly action: string
  readonly resourceId?: string | null | undefined
  readonly principalId?: string | null | undefined
}

/** Answers why, and keeps the answer under its number. */
export async function explainAccess(
  db: Db,
  viewer: Viewer,
  { action, resourceId = null, principalId }: Question,
): Promise<Explanation> {
  if (!isAskable(action)) {
    throw new AppError('BAD_USER_INPUT', `There is no operation ${action.slice(0, 60)}.`, { path: ['action'] })
  }
  const principal = await principalFor(db, viewer, principalId)
  const explanation = await explain(db, viewer, action, resourceId, principal)
  await keepExplanation(db, viewer, explanation)
  return explanation
}

/** Oneself; else an administrator's operator, or an owner's user or delegate. All others are as if they did not exist. */
async function principalFor(db: Db, viewer: Viewer, principalId: Question['principalId']): Promise<Principal> {
  if (principalId == null || principalId === (viewer.operatorId ?? viewer.clientUserId)) return { viewer, closed: null }
  const { allowed, missing } = gate(viewer, 'explainAccess.ofOthers')
  if (!allowed) throw denial(viewer, 'explainAccess.ofOthers', missing)
  const principal = await loadViewerOf(db, principalId, viewer.now)
  if (!principal || !isOwn(viewer, principal.viewer)) throw notFound()
  return principal
}
const isOwn = (asker: Viewer, { operatorId, studioId, clientId, actingFor }: Viewer): boolean =>
  asker.side === 'studio'
    ? operatorId !== null && studioId === asker.studioId
    : (clientId ?? actingFor) === asker.clientId
