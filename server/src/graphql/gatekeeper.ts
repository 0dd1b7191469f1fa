import { gate } from '../access/decide.ts'
import { denial } from '../access/denial.ts'
import { type Action, actions, hasRootField, isAction, rowOf } from '../access/policy.ts'
import type { Viewer } from '../access/viewer.ts'
import { unauthenticated } from './context.ts'
import type { Gatekeeper } from './guard.ts'

/** The guard's questions, answered by the policy. */
export const gatekeeper: Gatekeeper = {
  actions,
  hasRootField: (action) => isAction(action) && hasRootField(action),
  refusal: ({ viewer }, action) => refusal(viewer, action as Action),
}

function refusal(viewer: Viewer | undefined, action: Action): Error | undefined {
  if (rowOf(action).is === 'public') return undefined
  if (!viewer) return unauthenticated()
  const { allowed, missing } = gate(viewer, action)
  return allowed ? undefined : denial(viewer, action, missing)
}
