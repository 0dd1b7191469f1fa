import { eq, sql } from 'drizzle-orm'
import { bulkJob } from '../../db/tables/bulk-job.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { ownJobs } from './bulk-job.queries.ts'

/** Once it is answered no further row is done. What is done stays done. */
export const stopBulkJob = (context: Context, id: string): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    if (!isId(id)) throw notFound()
    const [job] = await tx.rows<{ isOver: boolean; done: number }>(
      sql`select finished_at is not null as "isOver", done from ${bulkJob}
        where ${bulkJob.id} = ${id}::uuid and ${ownJobs(viewer)} for update`,
    )
    if (!job) throw notFound()
    if (job.isOver) refuseInput(userError('JOB_FINISHED', 'This is over already.', ['id']))
    await tx.update(bulkJob).set({ state: 'STOPPED', finishedAt: context.now }).where(eq(bulkJob.id, id))
    const after = { job: id, done: job.done }
    await recordAudit(tx, viewer, { action: 'jobStop', kind: 'studio', id: viewer.studioId!, after })
    return id
  })
