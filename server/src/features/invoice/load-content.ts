import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Party, PensionFund, PriceChange, RelatedDocument, Withholding } from '../../db/tables/invoice.ts'
import { toFixed } from '../../lib/money.ts'
import type { InvoiceState } from './invoice.states.ts'
import type { InvoiceContent, LineContent, PaymentContent, Seller } from './invoice-content.ts'
import { invoiceTotals, type SummaryRow } from './invoice-totals.ts'

/** A whole invoice as it is kept, with what deciding about it takes. */
export interface StoredInvoice {
  readonly id: string
  readonly clientId: string
  readonly state: InvoiceState
  readonly seriesId: string
  readonly year: number | null
  readonly sequence: number | null
  readonly attempts: number
  readonly version: number
  readonly issuedAt: string | null
  readonly content: InvoiceContent
  readonly seller: Seller
}

interface Row extends Omit<StoredInvoice, 'content' | 'seller'> {
  number: string | null
  documentType: string
  date: string
  counterpartyId: string | null
  buyer: Party
  purpose: string | null
  withholding: Withholding | null
  pensionFunds: PensionFund[]
  relatedDocuments: RelatedDocument[]
  stampDuty: boolean
  collectability: string
  paymentConditions: string | null
  taxable: string
  vat: string
  withheld: string
  stampDutyAmount: string
  total: string
  payable: string
  lines: (Omit<LineContent, 'priceChanges'> & { priceChanges: PriceChange[] })[] | null
  vatSummary: SummaryRow[] | null
  payments: PaymentContent[] | null
  seller: Seller
}

// Numbers inside JSON would lose their last digits: they travel as text.
const wholeInvoice = sql`select t.id, t.client_id "clientId", t.status state, t.series_id "seriesId", t.year, t.sequence, t.attempts, t.version,
  t.issued_at "issuedAt", t.number, t.document_type "documentType", t.date, t.counterparty_id "counterpartyId", t.buyer, t.purpose,
  t.withholding, t.pension_funds "pensionFunds", t.related_documents "relatedDocuments", t.stamp_duty "stampDuty", t.collectability,
  t.payment_conditions "paymentConditions", t.taxable, t.vat, t.withheld, t.stamp_duty_amount "stampDutyAmount", t.total, t.payable,
  (select jsonb_agg(jsonb_build_object('description', l.description, 'quantity', l.quantity::text, 'unit', l.unit, 'unitPrice', l.unit_price::text,
    'priceChanges', l.price_changes, 'total', l.total::text, 'vatRate', l.vat_rate::text, 'nature', l.nature, 'withheld', l.withheld) order by l.position)
    from invoice_line l where l.invoice_id = t.id) lines,
  (select jsonb_agg(jsonb_build_object('vatRate', v.vat_rate::text, 'nature', v.nature, 'taxable', v.taxable::text, 'vat', v.vat::text,
    'legalReference', v.legal_reference) order by v.position) from invoice_vat_summary v where v.invoice_id = t.id) "vatSummary",
  (select jsonb_agg(jsonb_build_object('method', p.method, 'dueOn', p.due_on, 'amount', p.amount::text, 'iban', p.iban) order by p.position)
    from invoice_payment p where p.invoice_id = t.id) payments,
  jsonb_build_object('name', c.name, 'vatNumber', c.vat_number, 'fiscalCode', c.fiscal_code, 'taxRegime', c.tax_regime, 'street', c.street,
    'postalCode', c.postal_code, 'city', c.city, 'province', c.province, 'country', c.country, 'reaOffice', c.rea_office,
    'reaNumber', c.rea_number, 'iban', c.iban) seller
  from invoice t join client c on c.id = t.client_id`

/** Whole invoices by id, in one statement. Who may see them is the caller's to have asked. */
export async function loadContents(db: Db, ids: readonly string[]): Promise<Map<string, StoredInvoice>> {
  const rows = await db.rows<Row>(
    sql`${wholeInvoice} where t.id = any(${sql.param([...ids])}::uuid[])`,
    'invoiceContents',
  )
  return new Map(rows.map((row) => [row.id, storedOf(row)]))
}

export const loadContent = async (db: Db, id: string): Promise<StoredInvoice> => (await loadContents(db, [id])).get(id)!

/** '1.00000000' is kept, '1' was meant. */
const plain = (number: string | null, least: number) => (number === null ? null : toFixed(number, least))

function storedOf(row: Row): StoredInvoice {
  const { id, clientId, state, seriesId, year, sequence, attempts, version, issuedAt, seller, ...rest } = row
  const lines = (row.lines ?? []).map((line) => ({
    ...line,
    quantity: plain(line.quantity, 0),
    unitPrice: plain(line.unitPrice, 2),
    total: toFixed(line.total),
  }))
  const { pensionFundAmounts } = invoiceTotals({ ...rest, lines })
  const content: InvoiceContent = {
    ...rest,
    lines,
    pensionFunds: row.pensionFunds.map((fund, index) => ({ ...fund, amount: pensionFundAmounts[index]! })),
    vatSummary: row.vatSummary ?? [],
    payments: row.payments ?? [],
  } as InvoiceContent
  return { id, clientId, state, seriesId, year, sequence, attempts, version, issuedAt, content, seller }
}

/** The seller, and one of its counterparties, in one statement. */
export async function loadSeller(db: Db, clientId: string, counterpartyId?: string | null) {
  const [row] = await db.rows<Seller & { buyer: Party | null }>(
    sql`select c.name, c.vat_number "vatNumber", c.fiscal_code "fiscalCode", c.tax_regime "taxRegime", c.street, c.postal_code "postalCode",
      c.city, c.province, c.country, c.rea_office "reaOffice", c.rea_number "reaNumber", c.iban,
      case when b.id is not null then jsonb_build_object('name', b.name, 'firstName', b.first_name, 'lastName', b.last_name,
        'vatCountry', b.vat_country, 'vatCode', b.vat_code, 'fiscalCode', b.fiscal_code, 'street', b.street, 'postalCode', b.postal_code,
        'city', b.city, 'province', b.province, 'country', b.country, 'recipientCode', b.recipient_code, 'pec', b.pec,
        'publicBody', b.public_body) end buyer
      from client c left join counterparty b on b.client_id = c.id and b.id = ${counterpartyId ?? null}::uuid and b.archived_at is null
      where c.id = ${clientId}::uuid`,
    'seller',
  )
  const { buyer, ...seller } = row!
  return { seller, buyer: buyer ?? undefined }
}
