import { type SQL, sql } from 'drizzle-orm'
import { loadViewerOf, lookedAs, type Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readMemberships } from '../viewer/membership.queries.ts'
import type { CompaniesArgs, Company } from './company.type.ts'

const anywhere = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`

/** What the person may work on, whatever it works as now: its own companies first, then its studios' clients, by name. */
export async function listCompanies(
  context: Context,
  { search, ...args }: CompaniesArgs,
): Promise<Connection<Company>> {
  const viewer = signedIn(context)
  const page = pageOf(args, 3)
  const companies = sql.join(
    [ownCompanies(viewer, await clientUsers(context)), ...(await operators(context)).map(clientsOf)],
    sql` union all `,
  )
  const found = search?.trim()
    ? sql`(name ilike ${anywhere(search)} or "vatNumber" ilike ${anywhere(search)})`
    : sql`true`
  const key = sql`(relation = 'CLIENT')::int::text, lower(name), id`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys
    ? sql`(${key}) ${beyond} (${sql.join(
        page.keys.map((each) => sql`${each}`),
        sql`, `,
      )})`
    : sql`true`
  const from = sql`(select *, "membershipId" || '/' || "clientId" id from (${companies}) c) c where ${found}`
  const rows = await context.db.rows<Company & { sortKey: string }>(
    sql`select *, lower(name) "sortKey" from ${from} and ${after}
      order by (relation = 'CLIENT')::int::text ${order}, lower(name) ${order}, id ${order} limit ${page.limit + 1}`,
    'companies',
  )
  return connectionFrom(page, rows, {
    keys: ({ relation, sortKey, id }) => [relation === 'CLIENT' ? '1' : '0', sortKey, id],
    node: ({ sortKey: _, ...row }) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(sql`select count(*)::int count from ${from}`)
      return row!.count
    },
  })
}

const memberships = (context: Context) =>
  context.memo(memberships, () => readMemberships(context.db, signedIn(context)))

async function clientUsers(context: Context): Promise<string[]> {
  const all = await memberships(context)
  return all.filter(({ kind }) => kind === 'CLIENT').map(({ id }) => id)
}

/** The person as operator of each of its studios: who it is now, or who it would be there. */
async function operators(context: Context): Promise<Viewer[]> {
  const viewer = signedIn(context)
  const viewers: Viewer[] = []
  for (const { kind, id } of await memberships(context)) {
    if (kind !== 'STUDIO') continue
    if (id === viewer.operatorId) {
      viewers.push(lookedAs(viewer))
      continue
    }
    const there = await loadViewerOf(context.db, id, viewer.now)
    if (there && !there.closed) viewers.push({ ...there.viewer, secondFactor: viewer.secondFactor })
  }
  return viewers
}

const ownCompanies = ({ clientUserId }: Viewer, ids: readonly string[]): SQL =>
  sql`select 'OWN' relation, m.id::text "membershipId", c.id::text "clientId", c.name, c.vat_number "vatNumber",
      null::text "studioName", (m.id = ${clientUserId}::uuid) is true current
    from client_user m join client c on c.id = m.client_id where m.id = any(${sql.param([...ids])}::uuid[])`

/** Those whose panel opens to it: delegated, seen by a unit, and readable (FC-028). In one of them, that one. */
const clientsOf = (operator: Viewer): SQL =>
  sql`select 'CLIENT', ${operator.operatorId}::text, c.id::text, c.name, c.vat_number, s.name,
      (c.id = ${operator.actingFor}::uuid) is true
    from client c join studio s on s.id = ${operator.studioId}::uuid
    where c.id in (${visibleClients(operator, 'actAsBegin')})`
