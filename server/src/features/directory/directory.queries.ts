import { eq, sql } from 'drizzle-orm'
import { studio } from '../../db/tables/studio.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { AccountantProfile, ListedStudio, StudioDirectoryArgs } from './directory.type.ts'

/** Listed and active: one that leaves is gone with the next request. */
const LISTED = sql`${studio.isListed} and ${studio.state} = 'ACTIVE'`

export async function listStudios(context: Context, args: StudioDirectoryArgs): Promise<Connection<ListedStudio>> {
  const { clientId } = signedIn(context)
  const page = pageOf(args, 2)
  const where = sql`${LISTED} and ${matches(args.search?.trim() ?? '')}`
  const sortKey = sql`lower(${studio.name})`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys
    ? sql`(${sortKey}, ${studio.id}::text) ${beyond} (${page.keys[0]}, ${page.keys[1]})`
    : sql`true`
  const rows = await context.db.rows<ListedStudio & { sortKey: string }>(
    sql`select ${studio.id}, ${studio.name}, ${studio.vatNumber} as "vatNumber", ${studio.city}, ${studio.province},
        ${studio.website}, ${studio.profile} as text, ${sortKey} as "sortKey",
        (select d.state from delegation d where d.studio_id = ${studio.id} and d.client_id = ${clientId}::uuid
          and d.state in ('ACTIVE', 'SUSPENDED', 'PENDING_CLIENT', 'PENDING_STUDIO') order by d.changed_at desc limit 1) as "delegationState"
      from ${studio} where ${where} and ${after} order by ${sortKey} ${order}, ${studio.id}::text ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: (row) => [row.sortKey, row.id],
    node: ({ sortKey: _, ...row }) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from ${studio} where ${where}`,
      )
      return row!.count
    },
  })
}

const matches = (search: string) => {
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return search === ''
    ? sql`true`
    : sql`(lower(${studio.name}) like ${part} or lower(${studio.city}) like ${part} or ${studio.vatNumber} = ${search.replace(/^IT/i, '')})`
}

export async function readProfile(context: Context, studioId: string): Promise<AccountantProfile> {
  const [row] = await context.db.select().from(studio).where(eq(studio.id, studioId))
  const { code, isListed, profile, version } = row!
  return { code, isListed, text: profile, version }
}
