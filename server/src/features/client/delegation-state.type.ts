import { registerEnumType } from 'type-graphql'

export const DelegationState = {
  PENDING_CLIENT: 'PENDING_CLIENT',
  PENDING_STUDIO: 'PENDING_STUDIO',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  REVOKED: 'REVOKED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
  ENDED: 'ENDED',
} as const
export type DelegationState = keyof typeof DelegationState
registerEnumType(DelegationState, {
  name: 'DelegationState',
  description: 'PENDING_CLIENT and PENDING_STUDIO: it waits for that side. Only ACTIVE opens anything.',
})
