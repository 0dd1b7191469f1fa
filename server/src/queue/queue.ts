import PgBoss from 'pg-boss'
import type { Database } from '../db/database.ts'
import { transaction } from '../db/transaction.ts'
import { addDays, type Day, dayOf, startOf } from '../lib/days.ts'
import { enqueue } from './enqueue.ts'
import type { Job } from './job.ts'

export interface JobContext {
  readonly db: Database
  readonly now: Date
  readonly jobId: string
}
export type Handler<Data extends object> = (data: Data, context: JobContext) => Promise<void>

export interface Queue {
  /** Says who does a kind of job. Before `start`. */
  work<Data extends object>(job: Job<Data>, handler: Handler<Data>): void
  /** Work that is due with each new day in Italy, and when a process starts. */
  daily(job: Job<{ readonly day: Day }>, work: (now: Date) => Promise<void>): void
  /** Makes the tables where they are missing and starts the workers; without them only `drain` works. */
  start(options?: { workers: boolean }): Promise<void>
  /** Runs what is due, in this process, until nothing is; answers how many. For tests and the command line. */
  drain(): Promise<number>
  isReady(): Promise<boolean>
  stop(): Promise<void>
}

interface Options {
  /** Called with the failure of a job; it is tried again by itself. */
  readonly onError: (error: unknown, job: string) => void
  readonly clock?: () => Date
  readonly pollingSeconds?: number
}

/** pg-boss takes no more. */
const MOST_ONCE_SECONDS = 43_200

const bossOf = (database: Database) => {
  const shared = { schedule: false, archiveCompletedAfterSeconds: 3600, deleteAfterDays: 30 } as const
  // A pool of its own: drizzle changes how its client reads dates and JSON.
  if (database.url)
    return new PgBoss({ ...shared, connectionString: database.url, max: 2, application_name: 'delega queue' })
  const executeSql = (text: string, values?: unknown[]) => database.executeSql(text, values)
  return new PgBoss({ ...shared, db: { executeSql } })
}

/** Background work over the same database; several processes may work on one queue. */
export function createQueue(
  database: Database,
  { onError, clock = () => new Date(), pollingSeconds = 0.5 }: Options,
): Queue {
  const boss = bossOf(database)
  boss.on('error', (error) => onError(error, 'queue'))
  const handlers = new Map<string, { job: Job<object>; handler: Handler<object> }>()
  const dailyJobs: Job<{ readonly day: Day }>[] = []
  let isStarted = false

  /** However many processes start: of each half-day only the first to plan a day does. Each run plans the next day. */
  // A minute after midnight: the clocks of database and process need not agree to the second.
  const planDay = (job: Job<{ readonly day: Day }>, day: Day) =>
    transaction(database, (tx) =>
      enqueue(
        tx,
        job,
        { day },
        { startAfter: new Date(startOf(day).getTime() + 60_000), key: day, onceInSeconds: MOST_ONCE_SECONDS },
      ),
    )

  const run = async (name: string, jobId: string, data: object) => {
    try {
      await handlers.get(name)!.handler(data, { db: database, now: clock(), jobId })
    } catch (error) {
      onError(error, name)
      throw error
    }
  }

  return {
    work(job, handler) {
      if (isStarted) throw new Error(`The queue has started: ${job.name} comes too late`)
      handlers.set(job.name, { job, handler: handler as Handler<object> })
    },
    daily(job, daily) {
      dailyJobs.push(job)
      // The next day first: should this one fail for good, that one comes all the same.
      this.work(job, async (_, { now }) => {
        await planDay(job, addDays(dayOf(now), 1))
        await daily(now)
      })
    },
    async start({ workers } = { workers: true }) {
      await boss.start()
      isStarted = true
      for (const { job } of handlers.values()) await boss.createQueue(job.name)
      for (const job of dailyJobs) await planDay(job, dayOf(clock()))
      if (!workers) return
      // One at a time: a failure would fail everything that was fetched with it.
      const options = { batchSize: 1, pollingIntervalSeconds: pollingSeconds }
      for (const name of handlers.keys()) {
        await boss.work<object>(name, options, async ([fetched]) => run(name, fetched!.id, fetched!.data))
      }
    },
    async drain() {
      let done = 0
      for (const name of handlers.keys()) {
        for (let [fetched] = await boss.fetch<object>(name); fetched; [fetched] = await boss.fetch<object>(name)) {
          const { id, data } = fetched
          await run(name, id, data).then(
            () => boss.complete(name, id),
            (error) => boss.fail(name, id, { message: String(error) }),
          )
          done++
        }
      }
      return done
    },
    async isReady() {
      return isStarted && Boolean(await boss.isInstalled())
    },
    async stop() {
      if (isStarted) await boss.stop({ graceful: true, timeout: 10_000 })
      isStarted = false
    },
  }
}

/** The queue's tables and its kinds of job, without workers: for snapshots of test databases. */
export async function installQueue(database: Database, jobs: readonly Job<object>[] = []) {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.executeSql(text, values) as Promise<{ rows: unknown[] }> },
    supervise: false,
    schedule: false,
  })
  await boss.start()
  for (const { name } of jobs) await boss.createQueue(name)
  await boss.stop({ graceful: false })
}
