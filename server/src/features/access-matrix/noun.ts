import { registerEnumType } from 'type-graphql'
import { type Action, rowOf } from '../../access/policy.ts'

/** What operations are grouped by, where people read them. */
export const AccessNoun = {
  CLIENT: 'CLIENT',
  ACCESS: 'ACCESS',
  DELEGATION: 'DELEGATION',
  CONSENT: 'CONSENT',
  SERVICE: 'SERVICE',
  INVOICE: 'INVOICE',
  RECEIVED_INVOICE: 'RECEIVED_INVOICE',
  NUMBER_SERIES: 'NUMBER_SERIES',
  COUNTERPARTY: 'COUNTERPARTY',
  STUDIO: 'STUDIO',
  OTHER: 'OTHER',
} as const
export type AccessNoun = keyof typeof AccessNoun
registerEnumType(AccessNoun, {
  name: 'AccessNoun',
  description: 'What operations are grouped by.',
  valuesConfig: {
    CLIENT: { description: 'The client’s card and data, its users and partners’ programs.' },
    ACCESS: { description: 'Who may do what, who did what: matrix, audit, decisions.' },
    DELEGATION: { description: 'Delegations, mandates and changes of permissions.' },
    SERVICE: { description: 'Services and modules.' },
    INVOICE: { description: 'Issued invoices.' },
    STUDIO: { description: 'The studio itself, its units and operators.' },
  },
})
export const nounNames = Object.keys(AccessNoun) as AccessNoun[]

/** By how an operation’s name begins; the first that fits. */
const beginnings: readonly (readonly [RegExp, AccessNoun])[] = [
  [/^(clientService|service|clientModule|module)/, 'SERVICE'],
  [/^(client|additionalUser|sms|partner|apiToken)/, 'CLIENT'],
  [/^(access|audit|decision|explain|policy|viewer|viewAs|actAs)/, 'ACCESS'],
  [/^(delegation|mandate|permissionChange)/, 'DELEGATION'],
  [/^(consent|smart)/, 'CONSENT'],
  [/^(invoice|transmission)/, 'INVOICE'],
  [/^received/, 'RECEIVED_INVOICE'],
  [/^numberSeries/, 'NUMBER_SERIES'],
  [/^counterpart/, 'COUNTERPARTY'],
  [/^(studio|operat)/, 'STUDIO'],
]
export const nounOf = (action: Action): AccessNoun =>
  beginnings.find(([beginning]) => beginning.test(action))?.[1] ??
  (['studio', 'unit', 'operator'].includes(rowOf(action).on) ? 'STUDIO' : 'OTHER')
