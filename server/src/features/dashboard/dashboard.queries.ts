import { sql } from 'drizzle-orm'
import { seesAllClients, type Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import type { StateCount } from '../client/client.type.ts'
import { inUse } from '../client/client-row.ts'
import type { MonthCount } from './dashboard.type.ts'
import { withoutUnit } from './todo.ts'

const monthOf = (day: string) => day.slice(0, 7)

/** The twelve months that end with this day's, oldest first. */
function lastMonths(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, index) => {
    const number = year * 12 + (month - 1) - 11 + index
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}

export const monthStates = (db: Db, viewer: Viewer): Promise<StateCount[]> =>
  db.rows<StateCount>(
    sql`select i.status state, count(*)::int count, sum(i.total)::text total from invoice i
      where i.date >= ${`${monthOf(viewer.today)}-01`}::date and i.date < (${`${monthOf(viewer.today)}-01`}::date + interval '1 month')::date
        and i.status <> 'DELETED' and i.client_id in (${visibleClients(viewer, 'invoices')}) group by i.status order by i.status`,
  )

/** By the month of their date; those that SdI rejected do not count, nor what it never got. */
export async function monthsSent(db: Db, viewer: Viewer): Promise<MonthCount[]> {
  const months = lastMonths(viewer.today)
  const rows = await db.rows<MonthCount>(
    sql`select to_char(i.date, 'YYYY-MM') "month", count(*)::int count, sum(i.total)::text total from invoice i
      where i.date >= ${`${months[0]}-01`}::date and i.date <= ${viewer.today}::date
        and i.status in ('SENT', 'DELIVERED', 'NOT_DELIVERED', 'DELIVERY_RETRYING', 'UNDELIVERABLE_ATTESTED', 'ACCEPTED_BY_PA', 'REFUSED_BY_PA', 'TERM_EXPIRED')
        and i.client_id in (${visibleClients(viewer, 'invoices')}) group by 1`,
  )
  const byMonth = new Map(rows.map((row) => [row.month, row]))
  return months.map((month) => byMonth.get(month) ?? { month, count: 0, total: '0.00' })
}

interface ClientCounts {
  readonly clientCount: number
  readonly clientsWithoutUnit: number
  readonly clientsByDelegation: StateCount[]
}

/** All that is counted of clients, in one statement. */
export async function clientCounts(db: Db, viewer: Viewer): Promise<ClientCounts> {
  const mine =
    viewer.side === 'studio'
      ? sql`s.studio_id = ${viewer.studioId}::uuid`
      : sql`s.studio_id is null and s.client_id = ${viewer.clientId}::uuid`
  const counts = sql`s.delegation_from <= ${viewer.today}::date and (s.delegation_to is null or s.delegation_to >= ${viewer.today}::date)`
  const isWithoutUnit = seesAllClients(viewer) ? withoutUnit(viewer, sql`s.client_id`) : sql`false`
  const rows = await db.rows<{ state: string; count: number; without_unit: number }>(
    sql`select case
        when s.delegation_state = 'ACTIVE' and ${counts} then case when s.words @> '{READ,SEND}' then 'ACTIVE' else 'ACTIVE_WITHOUT_SEND' end
        when s.delegation_state in ('PENDING_CLIENT', 'PENDING_STUDIO') then 'PENDING'
        when s.delegation_state = 'SUSPENDED' then 'SUSPENDED' else 'NONE' end state,
      count(*)::int count, count(*) filter (where ${isWithoutUnit})::int without_unit
      from standing s where ${mine} and s.client_id in (${visibleClients(viewer, 'clients')}) and ${inUse(viewer, sql`s.client_id`)} group by 1 order by 1`,
  )
  const total = (count: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + count(row), 0)
  return {
    clientCount: total(({ count }) => count),
    clientsWithoutUnit: total((row) => row.without_unit),
    clientsByDelegation:
      viewer.side === 'studio' ? rows.map(({ state, count }) => ({ state, count, total: '0.00' })) : [],
  }
}

export async function receivedToRead(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    sql`select count(*)::int count from received_invoice r where r.status = 'ARRIVED' and r.client_id in (${visibleClients(viewer, 'receivedInvoices')})`,
  )
  return row!.count
}
