import { and, eq, type SQL, sql } from 'drizzle-orm'
import { gate } from '../../access/decide.ts'
import type { Viewer } from '../../access/viewer.ts'
import { bulkJob } from '../../db/tables/bulk-job.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { isId } from '../../lib/ids.ts'
import type { Job, JobPayload, JobRow, JobRowsArgs } from './bulk-job.type.ts'

/** Its own, whatever its rights are: an operator those it began, a token those it began itself. */
export const ownJobs = ({ operatorId, tokenId }: Viewer): SQL =>
  operatorId === null
    ? sql`false`
    : and(eq(bulkJob.operatorId, operatorId), tokenId === undefined ? undefined : eq(bulkJob.tokenId, tokenId))!

const columns = sql`${bulkJob.id}, ${bulkJob.action}, ${bulkJob.input} ->> 'subject' as subject, ${bulkJob.state}, ${bulkJob.total},
  ${bulkJob.done}, ${bulkJob.succeeded}, ${bulkJob.failed}, ${bulkJob.done} - ${bulkJob.succeeded} - ${bulkJob.failed} as skipped,
  ${bulkJob.createdAt} as "createdAt", ${bulkJob.startedAt} as "startedAt", ${bulkJob.finishedAt} as "finishedAt"`

const jobOf = (viewer: Viewer, row: Omit<Job, 'allowedActions'>): Job => ({
  ...row,
  allowedActions: row.finishedAt === null && gate(viewer, 'jobStop').allowed ? ['jobStop'] : [],
})

export async function findJob(context: Context, id: string | null): Promise<Job | null> {
  if (id === null || !isId(id)) return null
  const viewer = signedIn(context)
  const [row] = await context.db.rows<Job>(
    sql`select ${columns} from ${bulkJob} where ${ownJobs(viewer)} and ${bulkJob.id} = ${id}::uuid`,
  )
  return row ? jobOf(viewer, row) : null
}

export const jobPayload = async (context: Context, { id, userErrors }: Outcome): Promise<JobPayload> => ({
  job: await findJob(context, id),
  userErrors,
})

/** Newest first: their ids are in the order in which they were begun. */
export async function listJobs(context: Context, args: PageArgs): Promise<Connection<Job>> {
  const viewer = signedIn(context)
  const page = pageOf(args, 1)
  const [beyond, order] = page.isBackward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const after = page.keys ? sql`${bulkJob.id}::text ${beyond} ${page.keys[0]}` : sql`true`
  const rows = await context.db.rows<Job>(
    sql`select ${columns} from ${bulkJob} where ${ownJobs(viewer)} and ${after}
      order by ${bulkJob.id}::text ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: ({ id }) => [id],
    node: (row) => jobOf(viewer, row),
    count: () => countRows(context, sql`${bulkJob} where ${ownJobs(viewer)}`),
  })
}

type StoredRow = Omit<JobRow, 'cells'> & { input: { cells?: Record<string, string> } }

/** Of a job that the viewer has in hand. */
export async function listJobRows(context: Context, job: Job, { states, ...args }: JobRowsArgs) {
  const page = pageOf(args, 1)
  const among = states?.length ? sql`r.state = any(${sql.param([...states])}::text[])` : sql`true`
  const where = sql`r.job_id = ${job.id}::uuid and ${among}`
  const [beyond, order] = page.isBackward ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const after = page.keys ? sql`r.position ${beyond} ${positionIn(page.keys[0])}` : sql`true`
  const rows = await context.db.rows<StoredRow>(
    sql`select r.position, r.label, r.state, r.subject_id as "subjectId", r.problems, r.input from bulk_row r
      where ${where} and ${after} order by r.position ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: ({ position }) => [String(position)],
    node: ({ input, ...row }): JobRow => ({
      ...row,
      problems: row.problems.map((each) => ({ ...each, path: each.path?.map(String) ?? null })),
      cells: Object.entries(input.cells ?? {}).map(([name, value]) => ({ name, value })),
    }),
    count: () => countRows(context, sql`bulk_row r where ${where}`),
  })
}

/** A cursor that no page gave out begins at the start. */
const positionIn = (key: string | null | undefined): number => {
  const position = Number(key)
  return Number.isSafeInteger(position) && Math.abs(position) < 1e9 ? position : 0
}

async function countRows({ db }: Context, from: SQL): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`select count(*)::int count from ${from}`)
  return row!.count
}
