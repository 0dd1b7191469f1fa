import { createHash } from 'node:crypto'
import { and, eq, gte, ilike, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { authorize, authorizeClientList } from '../../access/claim.ts'
import { visiblePage } from '../../access/page.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { receivedInvoice, type SignatureReport } from '../../db/tables/received-invoice.ts'
import { connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { isDay } from '../../lib/days.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { File } from '../invoice/file.type.ts'
import { documentOf, readStoredXml } from './received-document.ts'
import {
  type ReceivedDocument,
  type ReceivedInvoice,
  ReceivedInvoiceConnection,
  type ReceivedInvoiceFilter,
} from './received-invoice.type.ts'

const MOST_COUNTED = 1001

/** All but the file, which is large. */
const columns = sql`r.id, r.client_id as "clientId", r.status as state, r.document_type as "documentType", r.number, r.date,
  r.seller_name as "sellerName", r.seller_vat_number as "sellerVatNumber", r.seller_fiscal_code as "sellerFiscalCode",
  r.taxable, r.vat, r.total, r.currency, r.due_on as "dueOn", r.file_name as "fileName", r.sdi_id as "sdiId",
  r.created_at as "arrivedAt", r.read_at as "readAt", r.registered_at as "registeredAt", r.signature, r.warnings, r.version`

type Row = Omit<ReceivedInvoice, 'warnings' | 'signature'> & {
  warnings: { code: string; path: string; it: string; en: string }[]
  signature: SignatureReport | null
}

const receivedInvoiceOf = ({ warnings, ...row }: Row): ReceivedInvoice => ({
  ...row,
  warnings: warnings.map(({ code, path, it, en }) => ({ code, path, severity: 'WARNING', message: { it, en } })),
})

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** What the studio's index knows too. */
const indexFilter = (filter: ReceivedInvoiceFilter, clientId: string | null): SQL =>
  sql.join(
    [
      sql`true`,
      ...(clientId ? [sql`i.client_id = ${clientId}::uuid`] : []),
      ...(filter.states ? [sql`i.status = any(${sql.param([...filter.states])}::text[])`] : []),
      ...(filter.dateFrom ? [sql`i.date >= ${filter.dateFrom}::date`] : []),
      ...(filter.dateTo ? [sql`i.date <= ${filter.dateTo}::date`] : []),
    ],
    sql` and `,
  )

const wholeFilter = (filter: ReceivedInvoiceFilter, clientId: string | null): SQL | undefined => {
  const search = filter.search?.trim()
  return and(
    clientId ? eq(receivedInvoice.clientId, clientId) : undefined,
    filter.states ? inArray(receivedInvoice.status, filter.states.length ? filter.states : ['']) : undefined,
    filter.dateFrom ? gte(receivedInvoice.date, filter.dateFrom) : undefined,
    filter.dateTo ? lte(receivedInvoice.date, filter.dateTo) : undefined,
    search
      ? or(ilike(receivedInvoice.sellerName, escaped(search)), ilike(receivedInvoice.number, escaped(search)))
      : undefined,
  )
}

interface ListArgs extends PageArgs {
  readonly clientId?: string | null
  readonly filter?: ReceivedInvoiceFilter | null
}

/** Newest first. Of all clients whose documents the viewer may see, or of one, with the reasons where that one is closed. */
export async function receivedInvoices(context: Context, args: ListArgs): Promise<ReceivedInvoiceConnection> {
  const viewer = signedIn(context)
  const { db } = context
  const clientId = args.clientId ?? null
  if (clientId !== null) await authorizeClientList(db, viewer, 'receivedInvoices', clientId)
  const filter = args.filter ?? {}
  const page = pageOf(args, 2)
  const [date, id] = page.keys ?? []
  if (page.keys && !(isId(id ?? '') && isDay(date ?? '')))
    throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list')
  const direction = sql.raw(page.isBackward ? 'asc' : 'desc')
  const beyond = page.keys
    ? sql` and (i.date, i.id) ${sql.raw(page.isBackward ? '>' : '<')} (${date}::date, ${id}::uuid)`
    : sql``
  const search = filter.search?.trim()
  const ids = visiblePage(viewer, 'receivedInvoices', {
    direction: 'RECEIVED',
    table: sql`received_invoice`,
    filter: sql`${indexFilter(filter, clientId)}${beyond}`,
    ...(search && { search: sql`(t.seller_name ilike ${escaped(search)} or t.number ilike ${escaped(search)})` }),
    order: sql`i.date ${direction}, i.id ${direction}`,
    limit: page.limit + 1,
  })
  const rows = await db.rows<Row>(
    sql`select ${columns} from (${ids}) i join received_invoice r on r.id = i.id order by i.date ${direction}, i.id ${direction}`,
  )
  const found = and(
    visible(viewer, 'receivedInvoices', { id: receivedInvoice.id, clientId: receivedInvoice.clientId }),
    wholeFilter(filter, clientId),
  )!
  const connection = connectionFrom(page, rows, {
    keys: (row) => [row.date, row.id],
    node: receivedInvoiceOf,
    count: async () => 0,
  })
  return Object.assign(new ReceivedInvoiceConnection(), connection, {
    count: async (exact: boolean) => {
      const cap = exact ? sql`` : sql` limit ${MOST_COUNTED}`
      const [row] = await db.rows<{ count: number }>(
        sql`select count(*)::int count from (select 1 from ${receivedInvoice} where ${found}${cap}) c`,
      )
      return row!.count
    },
    sum: async () => {
      const [row] = await db.rows<{ total: string }>(
        sql`select coalesce(sum(${receivedInvoice.total}), 0)::numeric(15, 2)::text total from ${receivedInvoice} where ${found}`,
      )
      return row!.total
    },
  })
}

export async function receivedInvoiceById(context: Context, id: string): Promise<ReceivedInvoice> {
  await authorize(context.db, signedIn(context), 'receivedInvoice', id)
  const [row] = await receivedInvoicesByIds(context, [id])
  if (!row) throw notFound()
  return row
}

/** In the order asked; those the viewer may not see are absent. */
export async function receivedInvoicesByIds(context: Context, ids: readonly string[]): Promise<ReceivedInvoice[]> {
  if (ids.length === 0) return []
  const viewer = signedIn(context)
  const rows = await context.db.rows<Row>(
    sql`select ${columns} from received_invoice r where r.id in (select ${receivedInvoice.id} from ${receivedInvoice}
      where ${receivedInvoice.id} = any(${sql.param([...ids])}::uuid[]) and ${visible(viewer, 'receivedInvoice', { id: receivedInvoice.id, clientId: receivedInvoice.clientId })})`,
  )
  const byId = new Map(rows.map((row) => [row.id, receivedInvoiceOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The invoices of one file of a client, in its order. */
export async function idsOfFile(db: Db, clientId: string, sha256: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from received_invoice where client_id = ${clientId}::uuid and sha256 = ${sha256} order by position`,
  )
  return rows.map(({ id }) => id)
}

/** Parsed when it is looked at: lists never need it. The parent has been authorised. */
export async function documentOfReceived({ db }: Context, id: string): Promise<ReceivedDocument> {
  const [row] = await db.rows<{ xml: string; position: number }>(
    sql`select xml, position from received_invoice where id = ${id}::uuid`,
  )
  return documentOf(readStoredXml(row!.xml), row!.position)
}

export async function fileOfReceived({ db }: Context, id: string): Promise<File> {
  const [row] = await db
    .select({ fileName: receivedInvoice.fileName, content: receivedInvoice.content })
    .from(receivedInvoice)
    .where(eq(receivedInvoice.id, id))
  const content = Buffer.from(row!.content)
  const isXml = /\.xml$/i.test(row!.fileName)
  return {
    fileName: row!.fileName,
    mediaType: isXml ? 'application/xml' : 'application/pkcs7-mime',
    contentBase64: content.toString('base64'),
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}
