import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import type { Queue } from '../../queue/queue.ts'
import type { BulkOperation } from './bulk-operation.ts'
import { bulkRun } from './bulk-run.ts'
import { runBulkJob } from './run-bulk-job.ts'
import { bulkSweep, sweepBulkJobs } from './sweep-bulk-jobs.ts'

/** Who does the rows of each kind of job. */
export function registerBulkJobs(
  queue: Queue,
  { database, config }: { database: Database; config: Config },
  operations: readonly BulkOperation[],
): void {
  const byAction = new Map(operations.map((operation) => [operation.action as string, operation]))
  queue.work(bulkRun, ({ id }, { db, now }) => runBulkJob(db, id, { operations: byAction, config, now }))
  queue.daily(bulkSweep, (now) => sweepBulkJobs(database, now))
}
