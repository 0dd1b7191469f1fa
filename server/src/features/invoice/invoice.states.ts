/** The states of an issued invoice, in the order in which they come about. */
export const invoiceStates = [
  'DRAFT',
  'DELETED',
  'ISSUED',
  'QUEUED',
  'SEND_FAILED',
  'SENT',
  'REJECTED',
  'CORRECTING',
  'CANCELLED_BY_CREDIT',
  'DELIVERED',
  'NOT_DELIVERED',
  'DELIVERY_RETRYING',
  'UNDELIVERABLE_ATTESTED',
  'ACCEPTED_BY_PA',
  'REFUSED_BY_PA',
  'TERM_EXPIRED',
  'CREDITED',
] as const
export type InvoiceState = (typeof invoiceStates)[number]

/** What happens to an invoice. Those with a colon come from SdI; `:PA` where the buyer is a public body. */
export type InvoiceEvent =
  | 'update'
  | 'delete'
  | 'issue'
  | 'reopen'
  | 'send'
  | 'channel:failed'
  | 'channel:accepted'
  | 'notice:NS'
  | 'correct'
  | 'giveUp'
  | 'notice:RC'
  | 'notice:MC'
  | 'notice:MC:PA'
  | 'notice:AT'
  | 'notice:NE:EC01'
  | 'notice:NE:EC02'
  | 'notice:DT'
  | 'credit'

/** THE TABLE: from a state by an event to a state. What is not in it does not happen. */
export const invoiceTransitions: readonly (readonly [InvoiceState, InvoiceEvent, InvoiceState])[] = [
  ['DRAFT', 'update', 'DRAFT'],
  ['DRAFT', 'delete', 'DELETED'],
  ['DRAFT', 'issue', 'ISSUED'],
  ['ISSUED', 'reopen', 'DRAFT'],
  ['ISSUED', 'send', 'QUEUED'],
  ['QUEUED', 'channel:failed', 'SEND_FAILED'],
  ['SEND_FAILED', 'send', 'QUEUED'],
  ['QUEUED', 'channel:accepted', 'SENT'],
  ['SENT', 'notice:NS', 'REJECTED'],
  ['REJECTED', 'correct', 'CORRECTING'],
  ['CORRECTING', 'update', 'CORRECTING'],
  // Number and date were kept; what is left is to send it again.
  ['CORRECTING', 'issue', 'ISSUED'],
  ['REJECTED', 'giveUp', 'CANCELLED_BY_CREDIT'],
  ['SENT', 'notice:RC', 'DELIVERED'],
  ['SENT', 'notice:MC', 'NOT_DELIVERED'],
  ['SENT', 'notice:MC:PA', 'DELIVERY_RETRYING'],
  ['DELIVERY_RETRYING', 'notice:RC', 'DELIVERED'],
  ['DELIVERY_RETRYING', 'notice:AT', 'UNDELIVERABLE_ATTESTED'],
  ['DELIVERED', 'notice:NE:EC01', 'ACCEPTED_BY_PA'],
  ['DELIVERED', 'notice:NE:EC02', 'REFUSED_BY_PA'],
  ['DELIVERED', 'notice:DT', 'TERM_EXPIRED'],
  ['REFUSED_BY_PA', 'correct', 'CORRECTING'],
  ['REFUSED_BY_PA', 'credit', 'CREDITED'],
]

const next = new Map(invoiceTransitions.map(([from, event, to]) => [`${from} ${event}`, to]))

/** The state an event leads to; undefined where it does not happen in this state. */
export const stateAfter = (state: InvoiceState, event: InvoiceEvent): InvoiceState | undefined =>
  next.get(`${state} ${event}`)

/** The same for a verb, whose claim has already asked for the state. */
export const mustFollow = (state: InvoiceState, event: InvoiceEvent): InvoiceState => {
  const to = stateAfter(state, event)
  if (!to) throw new Error(`${event} does not happen to an invoice in the state ${state}`)
  return to
}
