import { describe, expect, it } from 'vitest'
import { type InvoiceEvent, type InvoiceState, invoiceStates, invoiceTransitions } from '../invoice/invoice.states.ts'
import { stateAfterNotice } from './state-after-notice.ts'

const events = [
  'notice:NS',
  'notice:RC',
  'notice:MC',
  'notice:MC:PA',
  'notice:AT',
  'notice:NE:EC01',
  'notice:NE:EC02',
  'notice:DT',
] as const satisfies InvoiceEvent[]

describe('the state after a message', () => {
  it.each(invoiceTransitions.filter(([, event]) => event.startsWith('notice:')))(
    'goes from %s by %s to %s',
    (from, event, to) => {
      expect(stateAfterNotice(from, event)).toBe(to)
    },
  )

  it('is reached also where the messages between have not come', () => {
    const early: [InvoiceState, InvoiceEvent, InvoiceState][] = [
      ['QUEUED', 'notice:RC', 'DELIVERED'],
      ['QUEUED', 'notice:NS', 'REJECTED'],
      ['SEND_FAILED', 'notice:RC', 'DELIVERED'],
      ['SENT', 'notice:NE:EC02', 'REFUSED_BY_PA'],
      ['SENT', 'notice:AT', 'UNDELIVERABLE_ATTESTED'],
      ['DELIVERY_RETRYING', 'notice:DT', 'TERM_EXPIRED'],
    ]
    for (const [from, event, to] of early)
      expect([from, event, stateAfterNotice(from, event)]).toEqual([from, event, to])
  })

  it('never goes back, and does not move what SdI does not have', () => {
    const still: InvoiceState[] = [
      'DRAFT',
      'ISSUED',
      'CORRECTING',
      'REJECTED',
      'ACCEPTED_BY_PA',
      'TERM_EXPIRED',
      'NOT_DELIVERED',
    ]
    for (const state of still) for (const event of events) expect(stateAfterNotice(state, event)).toBe(state)
  })

  it('is the same when a message comes again', () => {
    for (const state of invoiceStates) {
      for (const event of events) {
        const once = stateAfterNotice(state, event)
        expect([state, event, stateAfterNotice(once, event)]).toEqual([state, event, once])
      }
    }
  })
})
