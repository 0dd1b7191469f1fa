import type { Database } from '../src/db/database.ts'
import { registerBulkJobs } from '../src/features/bulk-job/bulk-jobs.ts'
import { runBulkJob } from '../src/features/bulk-job/run-bulk-job.ts'
import { clientUnitLinking } from '../src/features/client/link-clients-to-unit.ts'
import { clientImporting } from '../src/features/client-import/import-clients.ts'
import { createQueue } from '../src/queue/queue.ts'
import type { World } from './world.ts'

const operations = [clientUnitLinking, clientImporting]

/** Does what jobs are due, as a process of the program would, at the world's time. */
export async function runBulkJobs(world: World): Promise<void> {
  const database = world.db as Database
  const failures: unknown[] = []
  const queue = createQueue(database, { onError: (error) => void failures.push(error), clock: () => world.now })
  registerBulkJobs(queue, { database, config: world.config }, operations)
  await queue.start({ workers: false })
  await queue.drain()
  await queue.stop()
  if (failures.length > 0) throw failures[0]
}

/** So many rows of a job, and no further. */
export const runRows = (world: World, id: string, rowsAtATime: number): Promise<void> =>
  runBulkJob(world.db as Database, id, {
    operations: new Map(operations.map((operation) => [operation.action, operation])),
    config: world.config,
    now: world.now,
    rowsAtATime,
  })
