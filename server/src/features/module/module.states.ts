import type { Action } from '../../access/policy.ts'
import type { SubscriptionState } from '../service/subscription-state.ts'

type ModuleAction = Extract<Action, 'moduleActivate' | 'moduleDeactivate' | 'moduleRenew'>
export interface Transition {
  readonly action: ModuleAction
  readonly from: SubscriptionState
  readonly to: SubscriptionState
}

/** The whole machine. From ACTIVE to READ_ONLY and CLOSED leads the calendar alone. */
export const transitions: readonly Transition[] = [
  { action: 'moduleActivate', from: 'OFF', to: 'ACTIVE' },
  // Whoever comes back after the 90 days begins anew, on the data that were kept.
  { action: 'moduleActivate', from: 'CLOSED', to: 'ACTIVE' },
  { action: 'moduleDeactivate', from: 'ACTIVE', to: 'OFF' },
  // Renewing moves the last day (AR-019), before it has passed or within the 90 days after it.
  { action: 'moduleRenew', from: 'ACTIVE', to: 'ACTIVE' },
  { action: 'moduleRenew', from: 'READ_ONLY', to: 'ACTIVE' },
]

export const isPossible = (action: Action, from: SubscriptionState): boolean =>
  transitions.some((row) => row.action === action && row.from === from)
