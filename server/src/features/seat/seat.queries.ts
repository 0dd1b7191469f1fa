import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { decide } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { serviceOrder } from '../../db/tables/account.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import type { SeatUsage, ServiceOrder, ServiceOrdersArgs } from './seat.type.ts'

export type SeatCount = Omit<SeatUsage, 'allowedActions'>

/** Under the client's lock exact until the transaction ends: whoever takes or gives a seat holds it too. */
export async function countSeats(db: Db, clientId: string, today: Day): Promise<SeatCount> {
  const [row] = await db.rows<Omit<SeatCount, 'free' | 'isOver'>>(
    sql`select coalesce(s.bought, 0) as bought, s.valid_from as "validFrom", s.valid_to as "validTo",
        coalesce(s.co_termed, false) as "coTermed", coalesce(s.version, 0) as version, u.used, u.active
      from (select count(*)::int used,
          count(*) filter (where not p.disabled and (p.expires_on is null or p.expires_on >= ${today}::date))::int active
        from client_user m join person p on p.id = m.person_id
        where m.client_id = ${clientId}::uuid and not m."owner" and m.removed_at is null) u
      left join client_seats s on s.client_id = ${clientId}::uuid`,
    'countSeats',
  )
  const { bought, used, validTo } = row!
  const isOver = validTo !== null && validTo < today
  return { ...row!, isOver, free: isOver ? 0 : Math.max(0, bought - used) }
}

const verbs: readonly Action[] = ['additionalUserCreate', 'seatsChange']

/** A studio with READ is told how many there are, and not who (AR-008). */
export async function readSeatUsage(context: Context, clientId: string): Promise<SeatUsage> {
  const viewer = signedIn(context)
  const facts = await authorizeClientList(context.db, viewer, 'seatUsage', clientId)
  const allowedActions = verbs.filter((action) => decide(viewer, action, facts).allowed)
  return { ...(await countSeats(context.db, clientId, context.today)), allowedActions }
}

const o = serviceOrder

/** Newest first. */
export async function listServiceOrders(
  context: Context,
  { clientId, ...args }: ServiceOrdersArgs,
): Promise<Connection<ServiceOrder>> {
  await authorizeClientList(context.db, signedIn(context), 'serviceOrders', clientId)
  const page = pageOf(args, 1)
  const [beyond, order] = page.isBackward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const where = sql`${o.clientId} = ${clientId}::uuid`
  // An id begins with the instant it was made at, so that it orders them.
  const after = page.keys ? sql`${o.id}::text ${beyond} ${page.keys[0]}` : sql`true`
  const rows = await context.db.rows<ServiceOrder>(
    sql`select ${o.id}, ${o.kind}, ${o.item}, ${o.quantity}, ${o.validTo} as "validTo", ${o.createdAt} as "createdAt",
        p.name as "createdByName"
      from ${o} left join person p on p.id = ${o.createdBy} where ${where} and ${after}
      order by ${o.id}::text ${order} limit ${page.limit + 1}`,
    'serviceOrders',
  )
  return connectionFrom(page, rows, {
    keys: ({ id }) => [id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(sql`select count(*)::int count from ${o} where ${where}`)
      return row!.count
    },
  })
}
