import { type Explanation, explain } from '../../access/explain.ts'
import { type Action, actions, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { AppError } from '../../lib/errors.ts'

/** What background work does is nobody's to do, so there is nothing to explain. */
const isAskable = (text: string): text is Action =>
  (actions as readonly string[]).includes(text) && rowOf(text as Action).is !== 'system'

export function explainAccess(db: Db, viewer: Viewer, action: string, resourceId: string | null): Promise<Explanation> {
  if (!isAskable(action)) {
    throw new AppError('BAD_USER_INPUT', `There is no operation ${action.slice(0, 60)}.`, { path: ['action'] })
  }
  return explain(db, viewer, action, resourceId)
}
