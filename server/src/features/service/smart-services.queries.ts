import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { visible } from '../../access/visible.ts'
import { client } from '../../db/tables/client.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { hasSmartService } from './service.queries.ts'
import type { SmartClient } from './smart-client.type.ts'

interface Wanted extends PageArgs {
  readonly clientId?: string | null
}

/** Consenting ∧ managed (WK-005, WK-049): the rule says both, so that the list and its count are the same question. */
export async function listSmartServices(context: Context, args: Wanted): Promise<Connection<SmartClient>> {
  const viewer = signedIn(context)
  const { clientId = null } = args
  if (clientId !== null) await authorizeClientList(context.db, viewer, 'smartServices', clientId)
  const page = pageOf(args, 2)
  const ofClient = clientId === null ? sql`true` : sql`${client.id} = ${clientId}::uuid`
  const where = sql`${visible(viewer, 'smartServices', { id: client.id })} and ${hasSmartService(client.id, context.today)} and ${ofClient}`
  const key = sql`lower(${client.name})`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys ? sql`(${key}, ${client.id}::text) ${beyond} (${page.keys[0]}, ${page.keys[1]})` : sql`true`
  const rows = await context.db.rows<SmartClient>(
    sql`select ${client.id}, ${key} as "sortKey" from ${client} where ${where} and ${after}
      order by ${key} ${order}, ${client.id}::text ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: (row) => [row.sortKey, row.id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from ${client} where ${where}`,
      )
      return row!.count
    },
  })
}
