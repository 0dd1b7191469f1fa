import type { Action } from '../../access/policy.ts'

export const permissionChangeStates = [
  'OPEN',
  'ACCEPTED',
  'PARTLY_ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'CANCELLED',
] as const
export type PermissionChangeState = (typeof permissionChangeStates)[number]

export interface Transition {
  /** CANCELLED follows whatever ends the delegation: revoked by either side, or its last day has passed. */
  readonly action: Action
  /** null: none is open. */
  readonly from: 'OPEN' | null
  readonly to: PermissionChangeState
}

/** The whole machine. Only one may be open; what is answered, withdrawn or cancelled stays so. */
export const transitions: readonly Transition[] = [
  { action: 'delegationPermissionChangeRequest', from: null, to: 'OPEN' },
  { action: 'delegationPermissionChangeAnswer', from: 'OPEN', to: 'ACCEPTED' },
  { action: 'delegationPermissionChangeAnswer', from: 'OPEN', to: 'PARTLY_ACCEPTED' },
  { action: 'delegationPermissionChangeAnswer', from: 'OPEN', to: 'REFUSED' },
  { action: 'delegationPermissionChangeWithdraw', from: 'OPEN', to: 'WITHDRAWN' },
  { action: 'delegationRevoke', from: 'OPEN', to: 'CANCELLED' },
  { action: 'delegationEnd', from: 'OPEN', to: 'CANCELLED' },
]

const verbs: readonly Action[] = [
  'delegationPermissionChangeRequest',
  'delegationPermissionChangeAnswer',
  'delegationPermissionChangeWithdraw',
]
/** Whether an action on a delegation goes with an open request, or with none. The other verbs do not ask. */
export const goesWith = (action: Action, isOpen: boolean): boolean =>
  !verbs.includes(action) || transitions.some((row) => row.action === action && (row.from === 'OPEN') === isOpen)
