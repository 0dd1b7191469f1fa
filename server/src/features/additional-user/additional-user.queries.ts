import { type SQL, sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { decide } from '../../access/decide.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import { withPrerequisites } from '../../access/vocabulary.ts'
import { clientUser } from '../../db/tables/client.ts'
import { person } from '../../db/tables/person.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import type { AdditionalUser, AdditionalUserFilter, AdditionalUsersArgs } from './additional-user.type.ts'

/** That a person works elsewhere too: for a studio, or for another company. */
export const worksElsewhere = sql`(exists (select from operator o where o.person_id = ${person.id})
  or exists (select from client_user other where other.person_id = ${person.id} and other.id <> ${clientUser.id} and other.removed_at is null))`

const stateOn = (today: Day): SQL =>
  sql`case when ${person.disabled} then 'DISABLED' when ${person.expiresOn} < ${today}::date then 'EXPIRED' else 'ACTIVE' end`

const columns = (today: Day): SQL => sql`${clientUser.id}, ${person.name},
  coalesce(${person.displayUsername}, ${person.username}) as username, ${person.email}, ${clientUser.words},
  ${stateOn(today)} as state, ${person.expiresOn} as "expiresOn", ${person.mustChangePassword} as "mustChangePassword",
  ${person.lastSignedInAt} as "lastSignInAt", ${clientUser.createdAt} as "createdAt",
  ${worksElsewhere} as "worksElsewhere", ${clientUser.version}, lower(${person.name}) as "sortKey"`
const tables = sql`${clientUser} join ${person} on ${person.id} = ${clientUser.personId}`
const ofClient = (clientId: string): SQL =>
  sql`${clientUser.clientId} = ${clientId}::uuid and not ${clientUser.owner} and ${clientUser.removedAt} is null`

type Row = Omit<AdditionalUser, 'allowedActions'> & { sortKey: string }

const verbs: readonly Action[] = ['additionalUserPermissionsSet', 'additionalUserDelete']
/** What is done to the person, and therefore only where it is nobody else's concern. */
const verbsOnPerson: readonly Action[] = ['additionalUserUpdate', 'additionalUserPasswordReset']

function asSeen(context: Context, facts: Facts): (row: Row) => AdditionalUser {
  const isOpen = (action: Action) => decide(signedIn(context), action, facts).allowed
  const [always, mostly] = [verbs.filter(isOpen), verbsOnPerson.filter(isOpen)]
  return ({ sortKey: _, ...row }) => ({
    ...row,
    allowedActions: row.worksElsewhere ? always : [...always, ...mostly],
  })
}

function filterOf({ search, state, word }: AdditionalUserFilter, today: Day): SQL {
  const asked: SQL[] = []
  if (search?.trim()) {
    const text = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
    asked.push(sql`(${person.name} ilike ${text} or ${person.username} ilike ${text})`)
  }
  if (state) asked.push(sql`${stateOn(today)} = ${state}`)
  if (word) asked.push(sql`${clientUser.words} @> ${sql.param(withPrerequisites(word))}::text[]`)
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`
}

/** By name. */
export async function listAdditionalUsers(
  context: Context,
  { clientId, filter, ...args }: AdditionalUsersArgs,
): Promise<Connection<AdditionalUser>> {
  const facts = await authorizeClientList(context.db, signedIn(context), 'additionalUsers', clientId)
  const page = pageOf(args, 2)
  const where = sql`${ofClient(clientId)} and ${filterOf(filter ?? {}, context.today)}`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys
    ? sql`(lower(${person.name}), ${clientUser.id}::text) ${beyond} (${page.keys[0]}, ${page.keys[1]})`
    : sql`true`
  const rows = await context.db.rows<Row>(
    sql`select ${columns(context.today)} from ${tables} where ${where} and ${after}
      order by lower(${person.name}) ${order}, ${clientUser.id}::text ${order} limit ${page.limit + 1}`,
    'additionalUsers',
  )
  return connectionFrom(page, rows, {
    keys: ({ sortKey, id }) => [sortKey, id],
    node: asSeen(context, facts),
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from ${tables} where ${where}`,
      )
      return row!.count
    },
  })
}

/** After it was written, for the owner who did it; null where it was deleted, or nothing was written. */
export async function findAdditionalUser(context: Context, id: string | null): Promise<AdditionalUser | null> {
  const clientId = signedIn(context).clientId
  if (id === null || clientId === null) return null
  const facts = await authorizeClientList(context.db, signedIn(context), 'additionalUsers', clientId)
  const [row] = await context.db.rows<Row>(
    sql`select ${columns(context.today)} from ${tables} where ${ofClient(clientId)} and ${clientUser.id} = ${id}::uuid`,
  )
  return row ? asSeen(context, facts)(row) : null
}
