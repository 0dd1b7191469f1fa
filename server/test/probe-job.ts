import type { Database } from '../src/db/database.ts'
import { defineJob } from '../src/queue/job.ts'
import { createQueue } from '../src/queue/queue.ts'

/** A job without a meaning, for tests of the queue itself. */
export const nap = defineJob<{ word: string }>('test.nap')

/** Starts a queue, lets `prepare` enqueue, runs what is due. */
export async function drain(database: Database, prepare: () => Promise<void>): Promise<{ done: string[] }> {
  const done: string[] = []
  const queue = createQueue(database, {
    onError: (error) => {
      throw error
    },
  })
  queue.work(nap, async ({ word }) => void done.push(word))
  await queue.start({ workers: false })
  await prepare()
  await queue.drain()
  await queue.stop()
  return { done }
}
