import type { Party, PensionFund, PriceChange, RelatedDocument, Withholding } from '../../db/tables/invoice.ts'
import type { SummaryRow } from './invoice-totals.ts'

export interface LineContent {
  readonly description: string
  readonly quantity: string | null
  readonly unit: string | null
  readonly unitPrice: string | null
  readonly priceChanges: readonly PriceChange[]
  readonly total: string
  readonly vatRate: string
  readonly nature: string | null
  readonly withheld: boolean
}
export interface PaymentContent {
  readonly method: string
  readonly dueOn: string | null
  readonly amount: string
  readonly iban: string | null
}
/** An invoice as a document: everything its file is made of, except the seller. */
export interface InvoiceContent {
  /** Null in a draft. */
  readonly number: string | null
  readonly documentType: string
  readonly date: string
  readonly counterpartyId: string | null
  readonly buyer: Party
  readonly purpose: string | null
  readonly withholding: Withholding | null
  readonly pensionFunds: readonly (PensionFund & { amount: string })[]
  readonly relatedDocuments: readonly RelatedDocument[]
  readonly stampDuty: boolean
  readonly collectability: string
  readonly paymentConditions: string | null
  readonly taxable: string
  readonly vat: string
  readonly withheld: string
  readonly stampDutyAmount: string
  readonly total: string
  readonly payable: string
  readonly lines: readonly LineContent[]
  readonly vatSummary: readonly SummaryRow[]
  readonly payments: readonly PaymentContent[]
}

/** The client as the seller (cedente) of its invoices. */
export interface Seller {
  readonly name: string
  readonly vatNumber: string | null
  readonly fiscalCode: string | null
  readonly taxRegime: string
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly province: string | null
  readonly country: string
  readonly reaOffice: string | null
  readonly reaNumber: string | null
  readonly iban: string | null
}
