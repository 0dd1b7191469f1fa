import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'

/** Any number that nobody else uses for a lock of this database. */
const LOCK = 7_310_452
const FIRST = 50_000_001

/** The next code of an operator: eight digits, unique over the installation. Held until the transaction ends. */
export async function nextOperatorCode(tx: Db): Promise<string> {
  await tx.rows(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`)
  const [row] = await tx.rows<{ code: string }>(
    sql`select greatest(max(code)::int + 1, ${FIRST}::int)::text as code from operator`,
  )
  return row!.code
}
