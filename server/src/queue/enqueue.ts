import PgBoss from 'pg-boss'
import { type Db, executeRaw, rawClient } from '../db/database.ts'
import type { Job } from './job.ts'

export interface EnqueueOptions {
  /** Not before then. */
  readonly startAfter?: Date
  /** While a job of this kind with this key waits within `onceIn` seconds, no second one is added. */
  readonly key?: string
  readonly onceInSeconds?: number
}

/** Never started: it only knows how a job is written. */
const writer = new PgBoss({ db: { executeSql: () => Promise.reject(new Error('enqueue needs a transaction')) } })

/**
 * Adds a job in the caller's transaction: it is there if and only if that commits. Handlers may run more than once for one
 * job, so they must be idempotent. Answers the job's id, or null where the same key waits already.
 */
export const enqueue = <Data extends object>(
  tx: Db,
  job: Job<Data>,
  data: Data,
  { startAfter, key, onceInSeconds }: EnqueueOptions = {},
): Promise<string | null> =>
  writer.send(job.name, data, {
    retryLimit: job.retries,
    retryDelay: job.retryDelaySeconds,
    retryBackoff: true,
    ...(startAfter && { startAfter }),
    ...(key && { singletonKey: key }),
    ...(onceInSeconds && { singletonSeconds: onceInSeconds }),
    db: { executeSql: (text, values) => executeRaw(rawClient(tx), text, values) as Promise<{ rows: unknown[] }> },
  })
