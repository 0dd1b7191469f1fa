import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Day } from '../../lib/days.ts'

interface Wish {
  readonly clientId: string
  /** The last day of the seats. */
  readonly until: Day
  readonly today: Day
}

/**
 * Gives all that is active and has an end the same one (AR-004): the latest of theirs, so that nothing gets shorter. What has
 * no end keeps none. Answers that day, and what was moved to it.
 */
export async function moveEnds(tx: Db, { clientId, until, today }: Wish): Promise<{ validTo: Day; moved: string[] }> {
  const active = sql`client_id = ${clientId}::uuid and removed_at is null and valid_to >= ${today}::date`
  const [latest] = await tx.rows<{ valid_to: Day }>(
    sql`select greatest(${until}::date, (select max(valid_to) from client_service where ${active}),
      (select max(valid_to) from client_module where ${active}))::text valid_to`,
  )
  const validTo = latest!.valid_to
  const moved = await tx.rows<{ item: string }>(
    sql`with services as (update client_service set valid_to = ${validTo}::date where ${active} and valid_to < ${validTo}::date returning service_code),
        modules as (update client_module set valid_to = ${validTo}::date where ${active} and valid_to < ${validTo}::date returning module)
      select service_code item from services union select module from modules order by item`,
  )
  return { validTo, moved: moved.map(({ item }) => item) }
}
