import { sql } from 'drizzle-orm'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { bulkJob, bulkRow } from '../../db/tables/bulk-job.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { newId } from '../../lib/ids.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { bulkRun } from './bulk-run.ts'
import type { Problem } from './problem-of.ts'

/** Rows of one job. */
export const MOST_ROWS = 10_000
const ROWS_PER_STATEMENT = 1000

export interface NewRow {
  /** What people call it. */
  readonly label: string
  readonly input: object
  /** Known beforehand not to be possible: the row has failed before the job begins. */
  readonly problems?: readonly Problem[]
}
interface NewBulkJob {
  readonly action: Action
  /** What all rows are about, as people call it: a unit, a file. */
  readonly subject: string
  readonly input: object
  readonly rows: readonly NewRow[]
}

/** Writes the job down with all its rows; it begins when the transaction is committed. Answers its id. */
export async function beginBulkJob(tx: Db, context: Context, { action, subject, input, rows }: NewBulkJob) {
  const viewer = signedIn(context)
  const id = newId()
  const failed = rows.filter(({ problems }) => problems?.length).length
  const isOver = failed === rows.length
  await tx.insert(bulkJob).values({
    id,
    action,
    studioId: viewer.studioId!,
    operatorId: viewer.operatorId!,
    tokenId: viewer.tokenId ?? null,
    secondFactor: viewer.secondFactor,
    state: isOver ? 'DONE' : 'QUEUED',
    total: rows.length,
    done: failed,
    failed,
    input: { subject, ...input },
    createdAt: context.now,
    ...(isOver && { startedAt: context.now, finishedAt: context.now }),
  })
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await tx.insert(bulkRow).values(
      rows.slice(from, from + ROWS_PER_STATEMENT).map(({ label, input, problems = [] }, index) => ({
        jobId: id,
        position: from + index + 1,
        label,
        input,
        state: problems.length ? 'FAILED' : 'WAITING',
        problems: [...problems],
      })),
    )
  }
  const after = { job: id, subject, rows: rows.length }
  await recordAudit(tx, viewer, { action, kind: 'studio', id: viewer.studioId!, after })
  if (!isOver) await enqueue(tx, bulkRun, { id })
  return id
}

/** Takes up again what a process left when it was killed. Where another process is at work on it, both are: no row is done twice. */
export async function resumeBulkJobs(db: Db): Promise<void> {
  const open = await db.rows<{ id: string }>(sql`select id from bulk_job where finished_at is null order by created_at`)
  await transaction(db, async (tx) => {
    for (const { id } of open) await enqueue(tx, bulkRun, { id })
  })
}
