import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import { type Db, insideTransaction, rawClient, withRows } from './database.ts'

/**
 * All of it or nothing. Inside, only `tx` may be used: using the outer connection is an immediate error.
 * Called with a transaction it makes a savepoint, for work that may fail while the rest goes on.
 */
export const transaction = <T>(db: Db, work: (tx: Db) => Promise<T>, config?: PgTransactionConfig): Promise<T> => {
  const outer = rawClient(db)
  return db.transaction((tx) => insideTransaction(outer, () => work(withRows(tx))), config)
}
