import { index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { bytes, createdAt, day, id, instant, money, version } from './columns.ts'

/** What was found of a file's signature. The chain of trust is not judged. */
export interface SignatureReport {
  valid: boolean
  reason?: string | null
  signer?: string | null
  signedAt?: string | null
}

/** A received invoice (fattura ricevuta), with its file as it came. */
export const receivedInvoice = pgTable(
  'received_invoice',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** ARRIVED, READ, REGISTERED */
    status: text().notNull(),
    documentType: text('document_type').notNull(),
    number: text().notNull(),
    date: day('date').notNull(),
    sellerName: text('seller_name').notNull(),
    sellerVatNumber: text('seller_vat_number'),
    sellerFiscalCode: text('seller_fiscal_code'),
    taxable: money('taxable').notNull(),
    vat: money('vat').notNull(),
    total: money('total').notNull(),
    currency: text().notNull().default('EUR'),
    dueOn: day('due_on'),
    sdiId: text('sdi_id'),
    fileName: text('file_name').notNull(),
    /** Of the XML inside: the same invoice in another envelope is the same invoice. */
    sha256: text().notNull(),
    /** A file may hold several invoices. */
    position: integer().notNull().default(0),
    content: bytes('content').notNull(),
    xml: text().notNull(),
    signature: jsonb().$type<SignatureReport | null>(),
    /** What is odd about it: controls that its file does not pass. */
    warnings: jsonb().$type<{ code: string; path: string; it: string; en: string }[]>().notNull().default([]),
    importedBy: uuid('imported_by'),
    createdAt: createdAt(),
    readAt: instant('read_at'),
    registeredAt: instant('registered_at'),
    version: version(),
  },
  (t) => [
    unique('received_invoice_scope').on(t.id, t.clientId),
    uniqueIndex('received_invoice_once').on(t.clientId, t.sha256, t.position),
    index('received_invoice_list').on(t.clientId, t.date.desc().nullsFirst(), t.id.desc().nullsFirst(), t.status),
    index('received_invoice_list_by_status').on(
      t.clientId,
      t.status,
      t.date.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
  ],
)
