import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { Counterparty } from './counterparty.type.ts'

const shown = sql`coalesce(nullif(b.name, ''), concat_ws(' ', b.first_name, b.last_name))`
const columns = sql`b.id, b.name, b.first_name "firstName", b.last_name "lastName", ${shown} "displayName", b.vat_country "vatCountry",
  b.vat_code "vatCode", b.fiscal_code "fiscalCode", b.street, b.postal_code "postalCode", b.city, b.province, b.country,
  b.recipient_code "recipientCode", b.pec, b.public_body "publicBody", b.version`

interface Asked {
  readonly clientId: string
  readonly search?: string | null
  readonly first?: number | null
  readonly after?: string | null
}

/** A client's address book, by name. */
export async function listCounterparties(context: Context, { clientId, search, first, after }: Asked) {
  await authorizeClientList(context.db, signedIn(context), 'counterparties', clientId)
  const page = pageOf({ first, after }, 2)
  if (page.keys && !isId(page.keys[1] ?? ''))
    throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list', { path: ['after'] })
  const text = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const found = sql`counterparty b where b.client_id = ${clientId}::uuid and b.archived_at is null
    and (${shown} ilike ${text} or b.vat_code ilike ${text} or b.fiscal_code ilike ${text})`
  const beyond = page.keys ? sql`and (${shown}, b.id) > (${page.keys[0]}, ${page.keys[1]}::uuid)` : sql``
  const rows = await context.db.rows<Counterparty>(
    sql`select ${columns} from ${found} ${beyond} order by ${shown}, b.id limit ${page.limit + 1}`,
    'counterparties',
  )
  const connection: Connection<Counterparty> = connectionFrom(page, rows, {
    keys: ({ displayName, id }) => [displayName, id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ n: number }>(sql`select count(*)::int n from ${found}`, 'counterpartyCount')
      return row!.n
    },
  })
  return connection
}

/** What a verb answers. */
export async function loadCounterparty(context: Context, id: string): Promise<Counterparty> {
  const [row] = await context.db.rows<Counterparty>(
    sql`select ${columns} from counterparty b where b.id = ${id}::uuid`,
    'counterparty',
  )
  if (!row) throw notFound()
  return row
}
