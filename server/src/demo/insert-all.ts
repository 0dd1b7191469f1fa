import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../db/database.ts'

const AT_ONCE = 100

/** Many rows in few statements: a statement takes no more than 65,535 values. */
export async function insertAll<Table extends PgTable>(
  tx: Db,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.insert(table).values(rows.slice(from, from + AT_ONCE) as never)
}
