import type { Config } from '../../../config.ts'
import type { Database } from '../../../db/database.ts'
import { emailMessage } from '../../../db/tables/mail.ts'
import { createQueue } from '../../../queue/queue.ts'
import { registerMailJobs } from '../mail-jobs.ts'

interface Posting {
  readonly db: Database
  readonly config: Config
  readonly now: Date
}

/** Sends what is due, in a process of its own as it were. */
export async function sendDue({ db, config, now }: Posting): Promise<unknown[]> {
  const failures: unknown[] = []
  const queue = createQueue(db, { onError: (error) => void failures.push(error), clock: () => now })
  registerMailJobs(queue, { config })
  await queue.start({ workers: false })
  await queue.drain()
  await queue.stop()
  return failures
}

/** Lets what waits for its next attempt be due: the queue goes by the database's clock, which no test sets. */
export const forwardJobs = (db: Database) =>
  db.executeSql(
    `update pgboss.job set start_after = now() - interval '1 second' where name = 'email.send' and state in ('created', 'retry')`,
  )

export const messages = (db: Database) =>
  db.select().from(emailMessage).orderBy(emailMessage.createdAt, emailMessage.id)
