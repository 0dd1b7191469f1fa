import { sql } from 'drizzle-orm'
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

const EXPIRE_SECONDS = 60

/** Never started: it only knows how a job is written. */
const writer = new PgBoss({ db: { executeSql: () => Promise.reject(new Error('enqueue needs a transaction')) } })

/**
 * Adds a job in the caller's transaction: it is there if and only if that commits. Handlers may run more than once for one
 * job, so they must be idempotent. Answers the job's id, or null where the same key waits already.
 */
export async function enqueue<Data extends object>(
  tx: Db,
  job: Job<Data>,
  data: Data,
  { startAfter, key, onceInSeconds }: EnqueueOptions = {},
): Promise<string | null> {
  const id = await writer.send(job.name, data, {
    ...triesOf(job),
    ...(startAfter && { startAfter }),
    ...(key && { singletonKey: key }),
    ...(onceInSeconds && { singletonSeconds: onceInSeconds }),
    db: within(tx),
  })
  // Without a key there is nothing it could wait behind: pg-boss drops what has no queue without a word.
  if (id === null && !key) throw withoutQueue(job)
  return id
}

/** One job for each of `data`, however many, in two statements. */
export async function enqueueAll<Data extends object>(tx: Db, job: Job<Data>, data: readonly Data[]): Promise<void> {
  if (data.length === 0) return
  const [queue] = await tx.rows(sql`select from pgboss.queue where name = ${job.name}`)
  if (!queue) throw withoutQueue(job)
  await writer.insert(
    data.map((each) => ({ name: job.name, data: each, ...triesOf(job) })),
    { db: within(tx) },
  )
}

const triesOf = ({ retries, retryDelaySeconds }: Job<object>) => ({
  retryLimit: retries,
  retryDelay: retryDelaySeconds,
  retryBackoff: true,
  // A process that was killed took its job with it: another takes it up after this long.
  expireInSeconds: EXPIRE_SECONDS,
})

const within = (tx: Db) => ({
  executeSql: (text: string, values: unknown[]) =>
    executeRaw(rawClient(tx), text, values) as Promise<{ rows: unknown[] }>,
})

const withoutQueue = ({ name }: Job<object>) => new Error(`The job ${name} has no queue: nobody said who does it`)
