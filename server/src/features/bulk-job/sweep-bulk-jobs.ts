import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { addDays, dayOf, startOf } from '../../lib/days.ts'
import { defineJob } from '../../queue/job.ts'

/** Long enough to come back to a list of failures; its rows hold people's addresses. */
const KEPT_DAYS = 90

export const bulkSweep = defineJob<{ readonly day: string }>('bulk-sweep')

/** Forgets jobs that were over so long ago. What they did is in the audit of each row. */
export async function sweepBulkJobs(db: Db, now: Date): Promise<void> {
  const before = startOf(addDays(dayOf(now), -KEPT_DAYS)).toISOString()
  await db.rows(sql`delete from bulk_job where finished_at < ${before}::timestamptz`)
}
