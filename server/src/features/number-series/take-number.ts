import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Day } from '../../lib/days.ts'

interface Place {
  readonly seriesId: string
  readonly clientId: string
  readonly year: number
}

/**
 * Takes the next number of a series in a year. The counter's row stays locked until the transaction ends: whoever comes next
 * waits, and gets this number again if the transaction is undone. So there is neither a gap nor a duplicate.
 */
export async function takeNumber(tx: Db, { seriesId, clientId, year }: Place): Promise<number> {
  const [row] = await tx.rows<{ last: number }>(
    sql`insert into number_counter (series_id, client_id, year, last) values (${seriesId}::uuid, ${clientId}::uuid, ${year}, 1)
      on conflict (series_id, year) do update set last = number_counter.last + 1 returning last`,
    'takeNumber',
  )
  return row!.last
}

/** Gives back the last number that was taken. False: this is not the last one. */
export async function giveNumberBack(tx: Db, seriesId: string, year: number, number: number): Promise<boolean> {
  const rows = await tx.rows(
    sql`update number_counter set last = last - 1 where series_id = ${seriesId}::uuid and year = ${year} and last = ${number} returning last`,
  )
  return rows.length > 0
}

/** The day of the document that bears this number. */
export async function dayOfNumber(
  tx: Db,
  { seriesId, clientId, year }: Place,
  number: number,
): Promise<Day | undefined> {
  const [row] = await tx.rows<{ date: Day }>(
    sql`select date from invoice where client_id = ${clientId}::uuid and series_id = ${seriesId}::uuid and year = ${year} and sequence = ${number}`,
  )
  return row?.date
}
