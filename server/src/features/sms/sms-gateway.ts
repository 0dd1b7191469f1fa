import type { SmsState } from './sms.type.ts'

export interface OutgoingSms {
  readonly phoneNumber: string
  readonly text: string
}

/** A way to send text messages. What it answers is kept with the message. */
export interface SmsGateway {
  send(message: OutgoingSms): Promise<SmsState>
}

/** In the place of a gateway, until an installation has one: nothing leaves, and the message says so. */
export const noGateway: SmsGateway = { send: async () => 'LOGGED' }
