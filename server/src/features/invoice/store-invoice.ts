import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { invoice, invoiceLine, invoicePayment, invoiceVatSummary } from '../../db/tables/invoice.ts'
import { displayName } from '../counterparty/display-name.ts'
import type { InvoiceState } from './invoice.states.ts'
import type { InvoiceContent } from './invoice-content.ts'

const columnsOf = (content: InvoiceContent) => ({
  documentType: content.documentType,
  date: content.date,
  counterpartyId: content.counterpartyId,
  buyer: content.buyer,
  buyerName: displayName(content.buyer),
  purpose: content.purpose,
  withholding: content.withholding,
  pensionFunds: content.pensionFunds.map(({ amount: _, ...fund }) => fund),
  relatedDocuments: [...content.relatedDocuments],
  stampDuty: content.stampDuty,
  collectability: content.collectability,
  paymentConditions: content.paymentConditions,
  taxable: content.taxable,
  vat: content.vat,
  withheld: content.withheld,
  stampDutyAmount: content.stampDutyAmount,
  total: content.total,
  payable: content.payable,
})

interface New {
  readonly id: string
  readonly clientId: string
  readonly seriesId: string
  readonly createdBy: string | null
  readonly now: Date
}

/** A new draft. */
export async function insertDraft(tx: Db, { id, clientId, seriesId, createdBy, now }: New, content: InvoiceContent) {
  await tx.insert(invoice).values({
    id,
    clientId,
    seriesId,
    status: 'DRAFT',
    createdAt: now,
    createdBy,
    updatedAt: now,
    ...columnsOf(content),
  })
  await insertParts(tx, id, clientId, content)
}

/** Writes an invoice's content anew, whatever it was. */
export async function replaceContent(
  tx: Db,
  { id, clientId, now }: { id: string; clientId: string; now: Date },
  content: InvoiceContent,
  changes: Partial<typeof invoice.$inferInsert> = {},
) {
  await tx
    .update(invoice)
    .set({ ...columnsOf(content), updatedAt: now, version: sql`${invoice.version} + 1`, ...changes })
    .where(eq(invoice.id, id))
  for (const table of [invoiceLine, invoiceVatSummary, invoicePayment]) {
    await tx.delete(table).where(eq(table.invoiceId, id))
  }
  await insertParts(tx, id, clientId, content)
}

async function insertParts(tx: Db, invoiceId: string, clientId: string, content: InvoiceContent) {
  const placed = <Part extends object>(parts: readonly Part[]) =>
    parts.map((part, index) => ({ ...part, invoiceId, clientId, position: index + 1 }))
  const lines = placed(content.lines).map((line) => ({ ...line, priceChanges: [...line.priceChanges] }))
  // PostgreSQL takes 65,535 parameters in a statement.
  for (let from = 0; from < lines.length; from += 1000) {
    await tx.insert(invoiceLine).values(lines.slice(from, from + 1000))
  }
  if (content.vatSummary.length > 0) await tx.insert(invoiceVatSummary).values(placed(content.vatSummary))
  if (content.payments.length > 0) await tx.insert(invoicePayment).values(placed(content.payments))
}

/** Moves an invoice to a state; what it leads to is in invoice.states.ts. Also for what SdI says of it. */
export async function setInvoiceState(
  tx: Db,
  id: string,
  state: InvoiceState,
  now: Date,
  changes: Partial<typeof invoice.$inferInsert> = {},
) {
  await tx
    .update(invoice)
    .set({ status: state, updatedAt: now, version: sql`${invoice.version} + 1`, ...changes })
    .where(eq(invoice.id, id))
}
