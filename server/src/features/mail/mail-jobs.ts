import type { Config } from '../../config.ts'
import type { Queue } from '../../queue/queue.ts'
import { createPost } from './post.ts'
import { emailSend, sendEmail } from './send-email.ts'

/** Who sends what `queueEmail` has written. */
export function registerMailJobs(queue: Queue, { config }: { config: Config }): void {
  const post = createPost(config)
  queue.work(emailSend, (message, { db, now }) => sendEmail(db, { post, config, now }, message))
}
