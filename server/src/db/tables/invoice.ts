import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, day, id, instant, money, version } from './columns.ts'

/** Sezionale: numbers its documents without a gap, anew each year. */
export const numberSeries = pgTable(
  'number_series',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    code: text().notNull(),
    description: text().notNull(),
    /** How a number is written, with {year}, {code} and {number}: '{year}/{code}/{number}'. At most 20 characters result. */
    pattern: text().notNull().default('{year}/{code}/{number}'),
    /** TD01 … it is meant for; empty: any. */
    documentTypes: text('document_types').array().notNull().default([]),
    archivedAt: instant('archived_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [unique('number_series_scope').on(t.id, t.clientId), uniqueIndex('number_series_code').on(t.clientId, t.code)],
)

/** The last number taken. Raised in the statement that takes it; an aborted transaction gives it back. */
export const numberCounter = pgTable(
  'number_counter',
  {
    seriesId: uuid('series_id').notNull(),
    clientId: uuid('client_id').notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.year] }),
    foreignKey({
      name: 'number_counter_series',
      columns: [t.seriesId, t.clientId],
      foreignColumns: [numberSeries.id, numberSeries.clientId],
    }),
  ],
)

/** The buyer (cessionario) as it stood when the invoice was written. */
export interface Party {
  name?: string | null
  firstName?: string | null
  lastName?: string | null
  vatCountry?: string | null
  vatCode?: string | null
  fiscalCode?: string | null
  street: string
  postalCode: string
  city: string
  province?: string | null
  country: string
  recipientCode?: string | null
  pec?: string | null
  publicBody: boolean
}
/** Ritenuta: RT01 …, its rate in percent, and the letter of the payment's reason. */
export interface Withholding {
  kind: string
  rate: string
  reason: string
}
/** Cassa previdenziale: TC01 …, its rate in percent, and how the contribution itself is taxed. */
export interface PensionFund {
  kind: string
  rate: string
  vatRate: string
  nature?: string | null
  withheld: boolean
}
/** Sconto (SC) or maggiorazione (MG), in percent or as an amount for each unit; the amount wins. */
export interface PriceChange {
  kind: 'SC' | 'MG'
  percentage?: string | null
  amount?: string | null
}
/** Another document this one refers to: ORDER, CONTRACT, AGREEMENT, RECEPTION, INVOICE. */
export interface RelatedDocument {
  kind: string
  number: string
  date?: string | null
  cup?: string | null
  cig?: string | null
}

/** An issued invoice (fattura attiva), from draft to SdI's last word. Its states are in features/invoice/invoice.states.ts. */
export const invoice = pgTable(
  'invoice',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    status: text().notNull(),
    seriesId: uuid('series_id').notNull(),
    /** Taken when it is issued. */
    year: integer(),
    sequence: integer(),
    number: text(),
    /** TD01 … */
    documentType: text('document_type').notNull(),
    date: day('date').notNull(),
    counterpartyId: uuid('counterparty_id'),
    buyer: jsonb().$type<Party>().notNull(),
    buyerName: text('buyer_name').notNull(),
    purpose: text(),
    withholding: jsonb().$type<Withholding | null>(),
    pensionFunds: jsonb('pension_funds').$type<PensionFund[]>().notNull().default([]),
    relatedDocuments: jsonb('related_documents').$type<RelatedDocument[]>().notNull().default([]),
    /** Bollo virtuale. */
    stampDuty: boolean('stamp_duty').notNull().default(false),
    /** I at once, D deferred, S split payment. */
    collectability: text().notNull().default('I'),
    /** TP01 by instalments, TP02 in full, TP03 in advance. */
    paymentConditions: text('payment_conditions'),
    taxable: money('taxable').notNull(),
    vat: money('vat').notNull(),
    withheld: money('withheld').notNull(),
    stampDutyAmount: money('stamp_duty_amount').notNull(),
    total: money('total').notNull(),
    payable: money('payable').notNull(),
    /** How often it went to SdI. */
    attempts: integer().notNull().default(0),
    sdiId: text('sdi_id'),
    /** Why SdI refused it: the errors of the last NS. */
    rejection: jsonb().$type<{ code: string; description: string }[] | null>(),
    bookedAt: instant('booked_at'),
    bookedBy: uuid('booked_by'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    updatedAt: instant('updated_at').notNull(),
    issuedAt: instant('issued_at'),
    sentAt: instant('sent_at'),
    version: version(),
  },
  (t) => [
    unique('invoice_scope').on(t.id, t.clientId),
    foreignKey({
      name: 'invoice_series',
      columns: [t.seriesId, t.clientId],
      foreignColumns: [numberSeries.id, numberSeries.clientId],
    }),
    uniqueIndex('invoice_number').on(t.clientId, t.seriesId, t.year, t.sequence).where(sql`${t.sequence} is not null`),
    // The status stands at the end so that a walk in the list's order leaves deleted drafts out without looking at the rows.
    index('invoice_list').on(t.clientId, t.date.desc().nullsFirst(), t.id.desc().nullsFirst(), t.status),
    index('invoice_list_by_status').on(t.clientId, t.status, t.date.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

const ofInvoice = (name: string, t: { invoiceId: AnyPgColumn; clientId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.invoiceId, t.clientId], foreignColumns: [invoice.id, invoice.clientId] }).onDelete(
    'cascade',
  )
const invoiceScope = () => ({
  invoiceId: uuid('invoice_id').notNull(),
  clientId: uuid('client_id').notNull(),
  position: integer().notNull(),
})

export const invoiceLine = pgTable(
  'invoice_line',
  {
    ...invoiceScope(),
    description: text().notNull(),
    quantity: numeric({ precision: 21, scale: 8 }),
    unit: text(),
    /** Null in a draft only. */
    unitPrice: numeric('unit_price', { precision: 21, scale: 8 }),
    priceChanges: jsonb('price_changes').$type<PriceChange[]>().notNull().default([]),
    total: numeric({ precision: 21, scale: 8 }).notNull(),
    vatRate: numeric('vat_rate', { precision: 5, scale: 2 }).notNull(),
    /** N1 … where the rate is 0. */
    nature: text(),
    withheld: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.invoiceId, t.position] }), ofInvoice('invoice_line_invoice', t)],
)

export const invoiceVatSummary = pgTable(
  'invoice_vat_summary',
  {
    ...invoiceScope(),
    vatRate: numeric('vat_rate', { precision: 5, scale: 2 }).notNull(),
    nature: text(),
    taxable: money('taxable').notNull(),
    vat: money('vat').notNull(),
    legalReference: text('legal_reference'),
  },
  (t) => [primaryKey({ columns: [t.invoiceId, t.position] }), ofInvoice('invoice_vat_summary_invoice', t)],
)

export const invoicePayment = pgTable(
  'invoice_payment',
  {
    ...invoiceScope(),
    /** MP01 … */
    method: text().notNull(),
    dueOn: day('due_on'),
    amount: money('amount').notNull(),
    iban: text(),
  },
  (t) => [primaryKey({ columns: [t.invoiceId, t.position] }), ofInvoice('invoice_payment_invoice', t)],
)
