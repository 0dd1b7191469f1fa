import { type SQL, sql } from 'drizzle-orm'
import { authorize, authorizeClientList } from '../../access/claim.ts'
import { visiblePage } from '../../access/page.ts'
import { visibleClients } from '../../access/visible.ts'
import { connectionFrom, type Page, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { isDay } from '../../lib/days.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { standingByClient } from '../client/client.loaders.ts'
import type { InvoiceFilter } from './invoice.input.ts'
import type { Invoice, InvoiceConnection } from './invoice.type.ts'
import { type InvoiceRow, invoiceColumns, invoicesOf, invoiceTables } from './invoice-row.ts'

const COUNTED = 1001

/** The columns that the studio's index has too, on `i`. */
function indexed({ states, dateFrom, dateTo }: InvoiceFilter): SQL[] {
  return [
    // One state is an equality, so that the index keeps its order.
    states?.length === 1
      ? sql`i.status = ${states[0]}`
      : states
        ? sql`i.status = any(${sql.param([...states])}::text[])`
        : sql`i.status <> 'DELETED'`,
    ...(dateFrom ? [sql`i.date >= ${dateFrom}::date`] : []),
    ...(dateTo ? [sql`i.date <= ${dateTo}::date`] : []),
  ]
}

/** What only the invoice itself knows, on the alias given. */
function ofTable({ search, documentType }: InvoiceFilter, alias: string): SQL[] {
  const t = sql.raw(alias)
  const text = search?.trim().replace(/[\\%_]/g, '\\$&')
  return [
    ...(text ? [sql`(${t}.buyer_name ilike ${`%${text}%`} or ${t}.number ilike ${`%${text}%`})`] : []),
    ...(documentType ? [sql`${t}.document_type = ${documentType}`] : []),
  ]
}

const both = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` and `)

/** Newest first; backward the other way round, beyond the cursor either way. */
const orderOf = ({ isBackward }: Page, alias: string): SQL =>
  sql.raw(isBackward ? `${alias}.date, ${alias}.id` : `${alias}.date desc, ${alias}.id desc`)
const beyond = ({ keys, isBackward }: Page): SQL[] =>
  keys ? [sql`(i.date, i.id) ${sql.raw(isBackward ? '>' : '<')} (${keys[0]}::date, ${keys[1]}::uuid)`] : []

/** Invoices of one client, or of all whose documents the viewer may see, newest first. One statement, and one for the right. */
export async function listInvoices(
  context: Context,
  clientId: string | null | undefined,
  filter: InvoiceFilter,
  args: PageArgs,
): Promise<InvoiceConnection> {
  const viewer = signedIn(context)
  const page = pageOf(args, 2)
  if (page.keys && !(isDay(page.keys[0] ?? '') && isId(page.keys[1] ?? '')))
    throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list', {
      path: [page.isBackward ? 'before' : 'after'],
    })
  let found: SQL
  let all: SQL
  if (clientId) {
    const { standing } = await authorizeClientList(context.db, viewer, 'invoices', clientId)
    standingByClient(context).prime(clientId, standing)
    const mine = [sql`i.client_id = ${clientId}::uuid`, ...indexed(filter), ...ofTable(filter, 'i')]
    all = both(mine)
    found = sql`select i.id, i.date from invoice i where ${both([...mine, ...beyond(page)])} order by ${orderOf(page, 'i')} limit ${page.limit + 1}`
  } else {
    const search = ofTable(filter, 't')
    all = both([
      sql`i.client_id in (${visibleClients(viewer, 'invoices')})`,
      ...indexed(filter),
      ...ofTable(filter, 'i'),
    ])
    found = visiblePage(viewer, 'invoices', {
      direction: 'ISSUED',
      table: sql`invoice`,
      filter: both([...indexed(filter), ...beyond(page)]),
      ...(search.length > 0 && { search: both(search) }),
      order: orderOf(page, 'i'),
      limit: page.limit + 1,
    })
  }
  const rows = await context.db.rows<InvoiceRow>(
    sql`select ${invoiceColumns} from ${invoiceTables(viewer, sql`(${found}) p join invoice t on t.id = p.id`)} order by ${orderOf(page, 't')}`,
    'invoices',
  )
  const connection = connectionFrom(page, invoicesOf(context, rows), {
    keys: ({ date, id }) => [date, id],
    node: (invoice) => invoice,
    count: async () => 0,
  })
  return Object.assign(connection, {
    count: async (exact: boolean) => {
      const counted = sql`select from invoice i where ${all} ${exact ? sql`` : sql`limit ${COUNTED}`}`
      const [row] = await context.db.rows<{ n: number }>(
        sql`select count(*)::int n from (${counted}) x`,
        'invoiceCount',
      )
      return row!.n
    },
    sum: async () => {
      const [row] = await context.db.rows<{ total: string }>(
        sql`select coalesce(sum(i.total), 0.00) total from invoice i where ${all}`,
        'invoiceSum',
      )
      return row!.total
    },
  }) as unknown as InvoiceConnection
}

/** One invoice, for whoever may do the action to it. */
export async function readInvoice(context: Context, id: string, action: 'invoice' | 'invoiceValidate' = 'invoice') {
  const { clientId, standing } = await authorize(context.db, signedIn(context), action, id)
  standingByClient(context).prime(clientId!, standing)
  return loadInvoice(context, id)
}

/** One invoice that the caller has already decided on: what a verb answers. */
export async function loadInvoice(context: Context, id: string): Promise<Invoice> {
  const rows = await context.db.rows<InvoiceRow>(
    sql`select ${invoiceColumns} from ${invoiceTables(signedIn(context), sql`invoice t`)} where t.id = ${id}::uuid`,
    'invoice',
  )
  const [invoice] = invoicesOf(context, rows)
  if (!invoice) throw notFound()
  return invoice
}
