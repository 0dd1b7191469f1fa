import type { Party } from '../../db/tables/invoice.ts'
import type { PartyInput } from '../counterparty/counterparty.type.ts'
import { partyOf } from '../counterparty/party.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import type { InvoiceContent, PaymentContent } from './invoice-content.ts'
import { invoiceTotals } from './invoice-totals.ts'

const NOBODY: Party = { street: '', postalCode: '', city: '', country: 'IT', publicBody: false }

interface Around {
  /** The counterparty that was chosen, as it stands now. */
  readonly buyer?: Party
  readonly counterpartyId?: string | null
  /** The client's own, for bank transfers. */
  readonly iban: string | null
  /** What stands there, where a draft is changed. */
  readonly payments?: readonly PaymentContent[]
  readonly number?: string | null
}

const BANK_TRANSFER = 'MP05'
const textOf = (text: string | null | undefined): string | null => text?.trim() || null

/** A whole invoice of what was written, with its amounts. */
export function draftContent(input: InvoiceDraftInput, around: Around): InvoiceContent {
  const totals = invoiceTotals(input)
  return {
    number: around.number ?? null,
    documentType: input.documentType,
    date: input.date,
    counterpartyId: around.counterpartyId ?? null,
    buyer: around.buyer ?? buyerOf(input.buyer),
    purpose: textOf(input.purpose),
    withholding: input.withholding ? { ...input.withholding } : null,
    pensionFunds: (input.pensionFunds ?? []).map(({ kind, rate, vatRate, nature, withheld }, index) => ({
      kind,
      rate,
      vatRate,
      nature: textOf(nature),
      withheld: withheld ?? false,
      amount: totals.pensionFundAmounts[index]!,
    })),
    relatedDocuments: (input.relatedDocuments ?? []).map((document) => ({ ...document })),
    stampDuty: totals.stampDuty,
    collectability: input.collectability ?? 'I',
    paymentConditions: textOf(input.paymentConditions),
    taxable: totals.taxable,
    vat: totals.vat,
    withheld: totals.withheld,
    stampDutyAmount: totals.stampDutyAmount,
    total: totals.total,
    payable: totals.payable,
    lines: input.lines.map((line, index) => ({
      description: line.description,
      quantity: line.quantity ?? null,
      unit: textOf(line.unit),
      unitPrice: line.unitPrice ?? null,
      priceChanges: (line.priceChanges ?? []).map((change) => ({ ...change })),
      total: totals.lineTotals[index]!,
      vatRate: line.vatRate,
      nature: textOf(line.nature),
      withheld: line.withheld ?? false,
    })),
    vatSummary: totals.vatSummary,
    payments: (input.payments ?? []).map(({ method, dueOn, iban }, index) => ({
      method,
      dueOn: dueOn ?? null,
      amount: totals.paymentAmounts[index]!,
      // A delegate never writes an IBAN: what it leaves open stays as it was.
      iban: iban === undefined ? ibanOf(method, around, index) : textOf(iban),
    })),
  }
}

const ibanOf = (method: string, { payments, iban }: Around, index: number) =>
  payments?.[index]?.iban ?? (method === BANK_TRANSFER ? iban : null)

const buyerOf = (buyer: PartyInput | null | undefined): Party => (buyer ? partyOf(buyer) : NOBODY)

/** The same invoice with its amounts worked out anew, so that what is issued adds up whatever was stored. */
export function recomputed(invoice: InvoiceContent): InvoiceContent {
  const totals = invoiceTotals(invoice)
  const { taxable, vat, withheld, stampDutyAmount, total, payable, vatSummary } = totals
  return {
    ...invoice,
    ...{ taxable, vat, withheld, stampDutyAmount, total, payable, vatSummary },
    pensionFunds: invoice.pensionFunds.map((fund, index) => ({ ...fund, amount: totals.pensionFundAmounts[index]! })),
    lines: invoice.lines.map((line, index) => ({ ...line, total: totals.lineTotals[index]! })),
  }
}
