import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { decide } from '../../access/decide.ts'
import { lookedAs } from '../../access/viewer.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type SupportTicket, supportCategories } from './support.type.ts'

const columns = sql`id, category, subject, text, state, created_at as "createdAt", created_by_name as "createdByName"`

interface Asked extends PageArgs {
  readonly clientId: string
}

/** Newest first. A studio reads its own, a company its own, and everybody those of the categories it could ask in. */
export async function listTickets(context: Context, { clientId, ...args }: Asked): Promise<Connection<SupportTicket>> {
  const viewer = signedIn(context)
  const facts = await authorizeClientList(context.db, viewer, 'supportTickets', clientId)
  const mayAsk = supportCategories.filter(
    (category) => decide(lookedAs(viewer), `supportTicketOpen.${category}`, facts).allowed,
  )
  const page = pageOf(args, 1)
  const own = sql`client_id = ${clientId}::uuid and studio_id is not distinct from ${viewer.studioId}::uuid
    and category = any(${sql.param(mayAsk)}::text[])`
  const [beyond, order] = page.isBackward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const after = page.keys ? sql`and id::text ${beyond} ${page.keys[0]}` : sql``
  const rows = await context.db.rows<SupportTicket>(
    sql`select ${columns} from support_ticket where ${own} ${after} order by id::text ${order} limit ${page.limit + 1}`,
    'supportTickets',
  )
  return connectionFrom(page, rows, {
    keys: ({ id }) => [id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from support_ticket where ${own}`,
      )
      return row!.count
    },
  })
}

/** One that was just opened. */
export async function findTicket(context: Context, id: string | null): Promise<SupportTicket | null> {
  if (id === null) return null
  const [row] = await context.db.rows<SupportTicket>(sql`select ${columns} from support_ticket where id = ${id}::uuid`)
  return row ?? null
}
