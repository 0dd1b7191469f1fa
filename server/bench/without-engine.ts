import { sql } from 'drizzle-orm'
import fastify, { type FastifyInstance } from 'fastify'
import { seesAllClients } from '../src/access/viewer.ts'
import type { Config } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { type InvoiceRow, invoiceColumns, invoicesOf, invoiceTables } from '../src/features/invoice/invoice-row.ts'
import { authenticate } from '../src/features.ts'
import { connectionFrom, type PageArgs, pageOf } from '../src/graphql/connection.ts'
import { type Context, signedIn } from '../src/graphql/context.ts'
import { buildApiSchema } from '../src/graphql/schema.ts'
import { startGraphQL } from '../src/graphql/server.ts'
import { addGraphQLRoute } from '../src/http/graphql-route.ts'
import { resolvers } from '../src/resolvers.ts'

/**
 * The same API, its list of invoices read without the permission engine: no gate before the field, and the rows of a fixed
 * set of clients instead of those the rule gives. All else, who asks included, is as it is.
 */
export async function serverWithoutEngine(
  database: Database,
  config: Config,
  { now, clientIds }: { now: Date; clientIds: readonly string[] },
): Promise<FastifyInstance> {
  const schema = buildApiSchema(resolvers)
  schema.getQueryType()!.getFields().invoices!.resolve = (_root, { filter, ...args }, context: Context) =>
    invoicesOfClients(context, clientIds, filter, args)
  const service = await startGraphQL({ schema, logFailure: (error) => console.error(error) })
  const http = fastify({ logger: false })
  const running = { database, config }
  addGraphQLRoute(http, {
    service,
    database,
    config,
    clock: () => now,
    authenticate: (request, at) => authenticate(request, at, running),
  })
  await http.ready()
  return http
}

async function invoicesOfClients(
  context: Context,
  clientIds: readonly string[],
  filter: { documentType?: string } | undefined,
  args: PageArgs,
) {
  const viewer = signedIn(context)
  if (seesAllClients(viewer)) throw new Error('The comparison is one of few clients')
  const page = pageOf(args, 2)
  const wanted = filter?.documentType
    ? sql`join invoice t on t.id = i.id and t.document_type = ${filter.documentType}`
    : sql``
  const order = sql`order by i.date desc, i.id desc limit ${page.limit + 1}`
  const found = sql`select i.id, i.date from unnest(${sql.param([...clientIds])}::uuid[]) c(client_id)
    cross join lateral (select i.id, i.date from invoice i ${wanted} where i.client_id = c.client_id and i.status <> 'DELETED' ${order}) i ${order}`
  const rows = await context.db.rows<InvoiceRow>(
    sql`select ${invoiceColumns} from ${invoiceTables(viewer, sql`(${found}) p join invoice t on t.id = p.id`)} order by t.date desc, t.id desc`,
    'invoicesWithoutEngine',
  )
  const connection = connectionFrom(page, invoicesOf(context, rows), {
    keys: ({ date, id }) => [date, id],
    node: (invoice) => invoice,
    count: async () => 0,
  })
  return Object.assign(connection, { count: async () => 0, sum: async () => '0.00' })
}
