import { defineJob } from '../../queue/job.ts'

/** Some rows of a job; asked for as often as there are still rows. */
export const bulkRun = defineJob<{ readonly id: string }>('bulk-run')
