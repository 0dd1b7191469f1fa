import type { Action } from '../../access/policy.ts'

/** As stored. */
export type StoredState = 'SENT' | 'ADHERED' | 'REFUSED' | 'WITHDRAWN' | 'CANCELLED'
/**
 * Two are computed of a request that waits. NOT_APPLICABLE: the client works by no SMART service now; once it does, the request
 * waits again. EXPIRED: the studio lets requests wait for so many days only, and they are over; it may be sent again.
 */
export type ConsentState = StoredState | 'NOT_APPLICABLE' | 'EXPIRED'

export interface Transition {
  readonly action: Extract<Action, `consent${string}`>
  /** null: the client was never asked. */
  readonly from: ConsentState | null
  readonly by: 'STUDIO' | 'CLIENT'
  /** Of an answer and of the flag: what is said. */
  readonly agrees?: boolean
  readonly to: StoredState
}

/** The whole machine. Who may do it is said by the policy, when it may be sent again by recipients.ts. */
export const transitions: readonly Transition[] = [
  { action: 'consentRequestSend', from: null, by: 'STUDIO', to: 'SENT' },
  { action: 'consentRequestSend', from: 'SENT', by: 'STUDIO', to: 'SENT' },
  // A cancelled request would stand in the way of another for ever: there is one for each studio and client.
  { action: 'consentRequestSend', from: 'CANCELLED', by: 'STUDIO', to: 'SENT' },
  { action: 'consentRequestSend', from: 'REFUSED', by: 'STUDIO', to: 'SENT' },
  { action: 'consentRequestSend', from: 'WITHDRAWN', by: 'STUDIO', to: 'SENT' },
  { action: 'consentRequestCancel', from: 'SENT', by: 'STUDIO', to: 'CANCELLED' },
  { action: 'consentAnswer', from: 'SENT', by: 'CLIENT', agrees: true, to: 'ADHERED' },
  { action: 'consentAnswer', from: 'SENT', by: 'CLIENT', agrees: false, to: 'REFUSED' },
  { action: 'consentFlagSet', from: 'ADHERED', by: 'CLIENT', agrees: false, to: 'WITHDRAWN' },
  { action: 'consentFlagSet', from: 'WITHDRAWN', by: 'CLIENT', agrees: true, to: 'ADHERED' },
  { action: 'consentFlagSet', from: 'REFUSED', by: 'CLIENT', agrees: true, to: 'ADHERED' },
]

/** Undefined: nothing changes; the flag says already what it is set to. */
export const stateAfter = (action: Action, from: ConsentState | null, agrees?: boolean): StoredState | undefined =>
  transitions.find((row) => row.action === action && row.from === from && row.agrees === agrees)?.to
