import type { Config } from '../../config.ts'
import type { Queue } from '../../queue/queue.ts'
import { passwordRecover, sendRecoveryLinks } from './send-recovery-links.ts'

export function registerPasswordJobs(queue: Queue, { config }: { config: Config }): void {
  queue.work(passwordRecover, (sought, { db, now, jobId }) => sendRecoveryLinks(db, { config, now, jobId }, sought))
}
