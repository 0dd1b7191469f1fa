import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Context } from '../../graphql/context.ts'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { clientById } from '../client/client.loaders.ts'
import type { Client, CompanyData } from '../client/client.type.ts'
import type { NumberSeries } from '../number-series/number-series.type.ts'
import type { InvoiceState } from './invoice.states.ts'
import type { Invoice } from './invoice.type.ts'

/** What the type Invoice has without asking further, on `t`, with client and series; with `invoiceTables`. */
export const invoiceColumns: SQL = sql`t.id, t.client_id "clientId", t.status state, t.number, t.document_type "documentType", t.date,
  t.buyer_name "buyerName", t.counterparty_id "counterpartyId", t.stamp_duty "stampDuty", t.collectability,
  t.payment_conditions "paymentConditions", t.taxable, t.vat, t.withheld, t.stamp_duty_amount "stampDutyAmount", t.total, t.payable,
  t.attempts, t.sdi_id "sdiId", t.rejection, t.booked_at is not null booked, t.created_at "createdAt", t.updated_at "updatedAt",
  t.issued_at "issuedAt", t.sent_at "sentAt", t.version,
  t.status = 'ISSUED' and t.attempts = 0 and t.sequence = (select last from number_counter n where n.series_id = t.series_id and n.year = t.year) "bearsLastNumber",
  case when t.status in ('REJECTED', 'CORRECTING') then (select max(n.received_at) from sdi_notice n where n.invoice_id = t.id and n.kind = 'NS') end "rejectedAt",
  c.name "clientName", c.kind "clientKind", c.vat_number "clientVatNumber", c.fiscal_code "clientFiscalCode", c.version "clientVersion", k.code "clientCode",
  s.id "seriesId", s.code "seriesCode", s.description "seriesDescription", s.pattern, s.document_types "documentTypes",
  s.archived_at is not null archived, s.version "seriesVersion"`

/** invoice: how `t` is found. The studio's card gives the client the code that the studio knows it by. */
export const invoiceTables = (viewer: Viewer, invoice: SQL): SQL =>
  sql`${invoice} join client c on c.id = t.client_id join number_series s on s.id = t.series_id
    left join studio_client k on k.client_id = t.client_id and k.studio_id = ${viewer.studioId}::uuid`

export interface InvoiceRow {
  id: string
  clientId: string
  state: InvoiceState
  number: string | null
  documentType: string
  date: string
  buyerName: string
  counterpartyId: string | null
  stampDuty: boolean
  collectability: string
  paymentConditions: string | null
  taxable: string
  vat: string
  withheld: string
  stampDutyAmount: string
  total: string
  payable: string
  attempts: number
  sdiId: string | null
  rejection: { code: string; description: string }[] | null
  booked: boolean
  createdAt: string
  updatedAt: string
  issuedAt: string | null
  sentAt: string | null
  version: number
  bearsLastNumber: boolean | null
  rejectedAt: string | null
  clientName: string
  clientKind: Client['kind']
  clientVatNumber: string | null
  clientFiscalCode: string | null
  clientVersion: number
  clientCode: string | null
  seriesId: string
  seriesCode: string
  seriesDescription: string
  pattern: string
  documentTypes: string[]
  archived: boolean
  seriesVersion: number
}

/** SdI answers within five days, and as many there are to mend what it rejected. */
const DAYS = 5

/** Sent more than five days ago and nothing heard. */
export const isStale = (state: InvoiceState, sentAt: string | Date | null, today: Day): boolean =>
  state === 'SENT' && sentAt !== null && addDays(dayOf(new Date(sentAt)), DAYS) < today

/** A list needs a few fields of each client; all the others are read where somebody asks for them. */
class ClientOfInvoice implements Omit<Client, 'company'> {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly kind: Client['kind']
  readonly vatNumber: string | null
  readonly fiscalCode: string | null
  readonly version: number
  readonly #context: Context

  constructor(row: InvoiceRow, context: Context) {
    this.id = row.clientId
    this.name = row.clientName
    this.code = row.clientCode
    this.kind = row.clientKind
    this.vatNumber = row.clientVatNumber
    this.fiscalCode = row.clientFiscalCode
    this.version = row.clientVersion
    this.#context = context
  }

  get company(): Promise<CompanyData> {
    const company = clientById(this.#context)
      .load(this.id)
      .then((client) => client.company)
    // Who asks for it and then may not see it waits for nothing: a refusal must not go unheard.
    company.catch(() => {})
    return company
  }
}

/** Rows as the API has them; clients and series that several share are one object. */
export function invoicesOf(context: Context, rows: readonly InvoiceRow[]): Invoice[] {
  const clients = new Map<string, Client>()
  const allSeries = new Map<string, NumberSeries>()
  return rows.map((row) => {
    let client = clients.get(row.clientId)
    if (!client) {
      client = new ClientOfInvoice(row, context) as unknown as Client
      clients.set(row.clientId, client)
    }
    let series = allSeries.get(row.seriesId)
    if (!series) {
      series = seriesOf(row)
      allSeries.set(row.seriesId, series)
    }
    return invoiceOf(row, client, series, context.today)
  })
}

const seriesOf = (row: InvoiceRow): NumberSeries => ({
  id: row.seriesId,
  code: row.seriesCode,
  description: row.seriesDescription,
  pattern: row.pattern,
  documentTypes: row.documentTypes,
  archived: row.archived,
  version: row.seriesVersion,
})

const invoiceOf = (row: InvoiceRow, client: Client, series: NumberSeries, today: Day): Invoice => ({
  id: row.id,
  client,
  state: row.state,
  number: row.number,
  series,
  documentType: row.documentType,
  date: row.date,
  buyerName: row.buyerName,
  counterpartyId: row.counterpartyId,
  stampDuty: row.stampDuty,
  collectability: row.collectability,
  paymentConditions: row.paymentConditions,
  taxable: row.taxable,
  vat: row.vat,
  withheld: row.withheld,
  stampDutyAmount: row.stampDutyAmount,
  total: row.total,
  payable: row.payable,
  attempts: row.attempts,
  sdiId: row.sdiId,
  rejection: row.rejection ?? [],
  booked: row.booked,
  stale: isStale(row.state, row.sentAt, today),
  correctBefore: row.rejectedAt === null ? null : addDays(dayOf(new Date(row.rejectedAt)), DAYS),
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  issuedAt: row.issuedAt,
  sentAt: row.sentAt,
  version: row.version,
  bearsLastNumber: row.bearsLastNumber ?? false,
})
