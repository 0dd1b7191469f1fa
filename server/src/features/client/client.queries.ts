import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { allowedForClient } from '../../access/allowed-actions.ts'
import { authorize } from '../../access/claim.ts'
import { decide, gate } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import { inForce, seesAllClients } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import { client, studioClient } from '../../db/tables/client.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { countByKey, rowsByKey } from '../studio/keyed-loaders.ts'
import type { OperatingUnit } from '../unit/operating-unit.type.ts'
import { unitColumns, unitOrder, unitsAsSeen } from '../unit/unit.queries.ts'
import { clientById, standingByClient } from './client.loaders.ts'
import type { Client, CompanyData } from './client.type.ts'
import { clientFilter } from './client-filter.ts'
import type { ClientsArgs } from './client-list.type.ts'
import { type ClientRow, clientColumns, clientOf, clientsAsSeen } from './client-row.ts'

export async function listClients(context: Context, args: ClientsArgs): Promise<Connection<Client>> {
  const viewer = signedIn(context)
  const page = pageOf(args, 2)
  const from = clientsAsSeen(viewer)
  const where = sql`${visible(viewer, 'clients', { id: client.id })} and ${clientFilter(viewer, args.filter ?? {})}`
  const sortKey = args.sort === 'CODE' ? sql`coalesce(${studioClient.code}, '')` : sql`lower(${client.name})`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys
    ? sql`(${sortKey}, ${client.id}::text) ${beyond} (${page.keys[0]}, ${page.keys[1]})`
    : sql`true`
  const rows = await context.db.rows<ClientRow & { sortKey: string }>(
    sql`select ${clientColumns}, ${sortKey} as "sortKey" from ${from} where ${where} and ${after}
      order by ${sortKey} ${order}, ${client.id}::text ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: (row) => [row.sortKey, row.id],
    node: ({ sortKey: _, ...row }) => clientOf(row),
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from ${from} where ${where}`,
      )
      return row!.count
    },
  })
}

export async function readClient(context: Context, id: string): Promise<Client> {
  await authorize(context.db, signedIn(context), 'client', id)
  return clientById(context).load(id)
}

/** A client after it was written; null where the viewer sees it no more (its last unit was taken away), or nothing was. */
export async function findClient(context: Context, id: string | null): Promise<Client | null> {
  if (id === null) return null
  const viewer = signedIn(context)
  const [row] = await context.db.rows<ClientRow>(
    sql`select ${clientColumns} from ${clientsAsSeen(viewer)}
      where ${visible(viewer, 'client', { id: client.id })} and ${client.id} = ${id}::uuid`,
  )
  return row ? clientOf(row) : null
}

/** The company of whoever is one of its users, or works in its panel; nothing before its password is its own. */
export async function viewerAsClient(context: Context): Promise<Client | null> {
  const viewer = signedIn(context)
  if (!gate(viewer, 'client').allowed) return null
  // Out of the panel's client's last unit an operator no longer sees it, and must still see that it is in there.
  if (viewer.actingFor !== null) return findClient(context, viewer.actingFor)
  return viewer.clientId === null ? null : clientById(context).load(viewer.clientId)
}

const factsOf = async (context: Context, clientId: string) => {
  const standing = await standingByClient(context).load(clientId)
  return { clientId, ...(standing && { standing }) }
}

/** Closed without the word READ, though the card is seen. */
export async function openCompanyData(context: Context, { id, company }: Client): Promise<CompanyData | null> {
  const { allowed } = decide(signedIn(context), 'client.companyData', await factsOf(context, id))
  return allowed ? company : null
}

export const clientActions = async (context: Context, { id }: Client): Promise<Action[]> =>
  allowedForClient(signedIn(context), await factsOf(context, id))

export const unitsByClient = (context: Context): DataLoader<string, OperatingUnit[]> =>
  context.memo(unitsByClient, () =>
    rowsByKey<OperatingUnit>((ids) =>
      context.db.rows(
        sql`select l.client_id as key, ${unitColumns(context.today)} from ${operatingUnit}
          join client_unit l on l.unit_id = ${operatingUnit.id} and ${inForce('l', context.today)}
          where ${unitsAsSeen(signedIn(context))} and l.client_id = any(${ids}) order by ${unitOrder}`,
      ),
    ),
  )

/** Of clients whose card the viewer has in hand. */
export const ownersByClient = (context: Context): DataLoader<string, { name: string }[]> =>
  context.memo(ownersByClient, () =>
    rowsByKey<{ name: string }>((ids) =>
      context.db.rows(
        sql`select m.client_id as key, p.name from client_user m join person p on p.id = m.person_id
          where m.client_id = any(${ids}) and m.client_id in (select ${client.id} from ${client} where ${visible(signedIn(context), 'client', { id: client.id })})
            and m."owner" and m.removed_at is null order by lower(p.name), p.id`,
      ),
    ),
  )

/** Of clients whose card the viewer has in hand: a studio is told how many there are, never who (OPERATIONS 50). */
export const additionalUserCount = (context: Context): DataLoader<string, number> =>
  context.memo(additionalUserCount, () =>
    countByKey((ids) =>
      context.db.rows(
        sql`select m.client_id as key, count(*)::int count from client_user m
          where m.client_id = any(${ids}) and not m."owner" and m.removed_at is null group by 1`,
      ),
    ),
  )

const activeUnitCount = (context: Context): DataLoader<string, number> =>
  context.memo(activeUnitCount, () => {
    const { studioId, today } = signedIn(context)
    return countByKey((ids) =>
      context.db.rows(
        sql`select l.client_id as key, count(*)::int count from client_unit l join operating_unit u on u.id = l.unit_id and u.archived_at is null
            and u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to >= ${today}::date)
          where l.client_id = any(${ids}) and l.studio_id = ${studioId}::uuid and ${inForce('l', today)} group by 1`,
      ),
    )
  })

/** WT-056: told to those alone who see clients without any unit; of whoever sees it by a unit it is not true. */
export async function hasNoUnit(context: Context, { id }: Client): Promise<boolean> {
  if (!seesAllClients(signedIn(context))) return false
  return (await activeUnitCount(context).load(id)) === 0
}
