import { displayName } from '../counterparty/display-name.ts'
import type { InvoiceState } from './invoice.states.ts'
import type { InvoiceContent } from './invoice-content.ts'

/** What the audit keeps of an invoice before and after a change. */
export const summaryOf = (
  state: InvoiceState,
  { number, documentType, date, buyer, taxable, vat, total, payable }: InvoiceContent,
) => ({ state, number, documentType, date, buyerName: displayName(buyer), taxable, vat, total, payable })
