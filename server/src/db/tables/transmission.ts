import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'
import { invoice } from './invoice.ts'

/** Numbers the files given to SdI: a name once used is never used again (control 00002). */
export const fileProgressive = pgSequence('file_progressive', { startWith: 1 })

/** One attempt to give an invoice to SdI. The file is kept as it was sent. */
export const transmission = pgTable(
  'transmission',
  {
    id: id(),
    invoiceId: uuid('invoice_id').notNull(),
    clientId: uuid('client_id').notNull(),
    attempt: integer().notNull(),
    channel: text().notNull(),
    fileName: text('file_name').notNull(),
    xml: text().notNull(),
    sha256: text().notNull(),
    /** QUEUED, SENT (the channel took it and SdI gave its id), FAILED. */
    state: text().notNull(),
    sdiId: text('sdi_id'),
    failure: text(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    sentAt: instant('sent_at'),
  },
  (t) => [
    unique('transmission_scope').on(t.id, t.clientId),
    uniqueIndex('transmission_file_name').on(t.fileName),
    uniqueIndex('transmission_attempt').on(t.invoiceId, t.attempt),
    index('transmission_sdi_id').on(t.sdiId),
    foreignKey({
      name: 'transmission_invoice',
      columns: [t.invoiceId, t.clientId],
      foreignColumns: [invoice.id, invoice.clientId],
    }),
  ],
)

/** A message of SdI about a transmission, kept as it came. */
export const sdiNotice = pgTable(
  'sdi_notice',
  {
    id: id(),
    transmissionId: uuid('transmission_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** RC, MC, NS, NE, DT, AT */
    kind: text().notNull(),
    sdiId: text('sdi_id').notNull(),
    fileName: text('file_name').notNull(),
    errors: jsonb().$type<{ code: string; description: string }[]>().notNull().default([]),
    content: text().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    uniqueIndex('sdi_notice_once').on(t.fileName),
    index('sdi_notice_invoice').on(t.invoiceId),
    foreignKey({
      name: 'sdi_notice_transmission',
      columns: [t.transmissionId, t.clientId],
      foreignColumns: [transmission.id, transmission.clientId],
    }),
  ],
)

/** What the simulated SdI remembers: which file names and invoices it has seen (controls 00002 and 00404). */
export const simulatedFile = pgTable(
  'simulated_file',
  {
    sdiId: text('sdi_id').primaryKey(),
    fileName: text('file_name').notNull(),
    /** Seller, number and year: the key of control 00404. Null once the file was rejected: the number is free again. */
    invoiceKeys: text('invoice_keys').array().notNull().default([]),
    xml: text().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [uniqueIndex('simulated_file_name').on(t.fileName)],
)
