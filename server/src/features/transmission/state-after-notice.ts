import type { ReadNotice } from '../../fatturapa/notices.ts'
import { type InvoiceEvent, type InvoiceState, invoiceTransitions } from '../invoice/invoice.states.ts'

/** The messages about an invoice that its seller gets. EC, SE and MT are for buyers. */
export const noticeKinds = ['RC', 'MC', 'NS', 'NE', 'DT', 'AT'] as const
export type OurNoticeKind = (typeof noticeKinds)[number]

/** What a message means to the invoice. Undefined: nothing, it is not for sellers. */
export function eventOf({ kind, addressee, outcome }: ReadNotice): InvoiceEvent | undefined {
  if (kind === 'MC') return addressee === 'ADMINISTRATION' ? 'notice:MC:PA' : 'notice:MC'
  if (kind === 'NE') return outcome && `notice:NE:${outcome}`
  return kind === 'RC' || kind === 'NS' || kind === 'DT' || kind === 'AT' ? `notice:${kind}` : undefined
}

const bySdi = invoiceTransitions.filter(([, event]) => event.startsWith('notice:') || event === 'channel:accepted')

/** Whether SdI's messages can lead from one state to the other. */
function leadsTo(from: InvoiceState, to: InvoiceState): boolean {
  return bySdi.some(([before, , after]) => before === from && (after === to || leadsTo(after, to)))
}

/**
 * The state after a message, whatever came before it. A message that overtook others (an outcome before the delivery) counts
 * for them too; one that comes late changes nothing: never backwards.
 */
export function stateAfterNotice(state: InvoiceState, event: InvoiceEvent): InvoiceState {
  const targets = bySdi.flatMap(([, each, to]) => (each === event ? [to] : []))
  // The channel said that it failed, but SdI speaks of the file: it has it.
  const from = state === 'SEND_FAILED' ? 'QUEUED' : state
  return targets.find((to) => leadsTo(from, to)) ?? state
}
