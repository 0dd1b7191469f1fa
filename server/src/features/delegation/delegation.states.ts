import type { Action } from '../../access/policy.ts'
import type { DelegationState } from '../client/delegation-state.type.ts'
import type { Party } from './delegation.type.ts'

/** Where a delegation stands, as the policy's states name it: a suspended one waits for whoever suspended it. */
export type Stage = Exclude<DelegationState, 'SUSPENDED'> | `SUSPENDED by ${Party}`

export interface Transition {
  readonly action: Action
  /** null: there is no delegation yet. */
  readonly from: Stage | null
  readonly by: 'STUDIO' | 'CLIENT' | 'SYSTEM'
  readonly to: DelegationState
}

const both = (action: Action, from: readonly Stage[], to: DelegationState): Transition[] =>
  from.flatMap((stage) => (['STUDIO', 'CLIENT'] as const).map((by) => ({ action, from: stage, by, to })))

/** The whole machine. What is not here does not happen; who may do it is said by the policy. */
export const transitions: readonly Transition[] = [
  { action: 'delegationRequest', from: null, by: 'STUDIO', to: 'PENDING_CLIENT' },
  { action: 'mandateAttest', from: null, by: 'STUDIO', to: 'ACTIVE' },
  { action: 'delegationInvite', from: null, by: 'CLIENT', to: 'PENDING_STUDIO' },
  // From the directory: a studio that is in it takes whoever comes (FC-006).
  { action: 'delegationPickFromDirectory', from: null, by: 'CLIENT', to: 'ACTIVE' },
  // The side that did not begin answers; the side that began may take it back.
  { action: 'delegationAccept', from: 'PENDING_CLIENT', by: 'CLIENT', to: 'ACTIVE' },
  { action: 'delegationRefuse', from: 'PENDING_CLIENT', by: 'CLIENT', to: 'REFUSED' },
  { action: 'delegationWithdraw', from: 'PENDING_CLIENT', by: 'STUDIO', to: 'WITHDRAWN' },
  { action: 'delegationAccept', from: 'PENDING_STUDIO', by: 'STUDIO', to: 'ACTIVE' },
  { action: 'delegationRefuse', from: 'PENDING_STUDIO', by: 'STUDIO', to: 'REFUSED' },
  { action: 'delegationWithdraw', from: 'PENDING_STUDIO', by: 'CLIENT', to: 'WITHDRAWN' },
  { action: 'delegationGrantSet', from: 'ACTIVE', by: 'CLIENT', to: 'ACTIVE' },
  ...both('delegationSuspend', ['ACTIVE'], 'SUSPENDED'),
  { action: 'delegationResume', from: 'SUSPENDED by STUDIO', by: 'STUDIO', to: 'ACTIVE' },
  { action: 'delegationResume', from: 'SUSPENDED by CLIENT', by: 'CLIENT', to: 'ACTIVE' },
  ...both(
    'delegationRevoke',
    ['ACTIVE', 'SUSPENDED by STUDIO', 'SUSPENDED by CLIENT', 'SUSPENDED by SYSTEM'],
    'REVOKED',
  ),
  // Its last day has passed.
  { action: 'delegationEnd', from: 'ACTIVE', by: 'SYSTEM', to: 'ENDED' },
  { action: 'delegationEnd', from: 'PENDING_CLIENT', by: 'SYSTEM', to: 'EXPIRED' },
  { action: 'delegationEnd', from: 'PENDING_STUDIO', by: 'SYSTEM', to: 'EXPIRED' },
]

export const stageOf = ({ state, suspendedBy }: { state: string; suspendedBy: string | null }): Stage =>
  (state === 'SUSPENDED' ? `SUSPENDED by ${suspendedBy}` : state) as Stage

/** The state an operation of this side leads to. It is asked after the claim, which refuses what has no row here. */
export function stateAfter(action: Action, from: Stage | null, by: Transition['by']): DelegationState {
  const found = transitions.find((row) => row.action === action && row.from === from && row.by === by)
  if (!found) throw new Error(`${action} by ${by} leads nowhere from ${from}`)
  return found.to
}
