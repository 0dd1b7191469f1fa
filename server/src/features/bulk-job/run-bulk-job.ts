import { sql } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Database, Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { createContext } from '../../graphql/context.ts'
import { enqueue } from '../../queue/enqueue.ts'
import type { BulkOperation, RowOutcome } from './bulk-operation.ts'
import { bulkRun } from './bulk-run.ts'
import { type Issuer, loadIssuer } from './issuer.ts'
import { ourFailure, type Problem, problemFrom, refusalOf } from './problem-of.ts'

/** Then the other jobs have their turn, long before the queue takes the process for dead. */
const ROWS_AT_A_TIME = 100
/** Of two that wait for each other the database lets one go on. */
const TRIES = 3

interface Running {
  readonly operations: ReadonlyMap<string, BulkOperation>
  readonly config: Config
  readonly now: Date
  readonly rowsAtATime?: number
}
interface Held extends Issuer {
  readonly jobId: string
  readonly position: number
  readonly action: string
  readonly input: object
  readonly shared: object
}
interface Result {
  readonly state: 'DONE' | 'SKIPPED' | 'FAILED'
  readonly subjectId: string | null
  readonly problems: readonly Problem[]
}
const failed = (...problems: Problem[]): Result => ({ state: 'FAILED', subjectId: null, problems })

/** Whoever stopped the job did so while this row was under way: it is as if it had never begun. */
class Stopped extends Error {}

/**
 * Does some rows of a job and asks for the next turn. Each row is one transaction with its result, its effect and the count:
 * a process may be killed anywhere, and several may work on one job, since a row that one holds the others pass by.
 */
export async function runBulkJob(db: Database, id: string, running: Running): Promise<void> {
  const failures: unknown[] = []
  for (let rows = 0; rows < (running.rowsAtATime ?? ROWS_AT_A_TIME); rows++) {
    if (!(await runNext(db, id, running, failures))) return rethrow(failures)
  }
  await transaction(db, (tx) => enqueue(tx, bulkRun, { id }))
  rethrow(failures)
}

/** So that the queue logs it. The rows have their results. */
function rethrow([first]: unknown[]): void {
  if (first !== undefined) throw first
}

/** Does the next row; false: there is none. */
async function runNext(db: Database, id: string, running: Running, failures: unknown[]): Promise<boolean> {
  let position: number | undefined
  let failure: unknown
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await transaction(db, async (tx) => {
        const held = await holdRow(tx, id, position)
        if (!held) return false
        position = held.position
        await keepResult(tx, id, held, await resultOf(tx, held, running), running)
        return true
      })
    } catch (error) {
      if (error instanceof Stopped) return false
      failure = error
    }
  }
  failures.push(failure)
  return transaction(db, async (tx) => {
    const held = await holdRow(tx, id, position)
    if (held) await keepResult(tx, id, held, failed(ourFailure), running)
    return held !== undefined
  })
}

async function holdRow(tx: Db, id: string, position?: number): Promise<Held | undefined> {
  const chosen = position === undefined ? sql`true` : sql`r.position = ${position}`
  const [row] = await tx.rows<Held>(
    sql`select j.id as "jobId", r.position, r.input, j.action, j.input shared, j.operator_id as "operatorId", j.token_id as "tokenId", j.second_factor as "secondFactor"
      from bulk_row r join bulk_job j on j.id = r.job_id
      where r.job_id = ${id}::uuid and r.state = 'WAITING' and j.finished_at is null and ${chosen}
      order by r.position limit 1 for update of r skip locked`,
  )
  return row
}

async function resultOf(tx: Db, held: Held, { operations, config, now }: Running): Promise<Result> {
  const operation = operations.get(held.action)
  if (!operation) throw new Error(`Nobody does ${held.action}`)
  const issuer = await loadIssuer(tx, held, now)
  if (!('side' in issuer)) return failed(issuer)
  // Verbs only open transactions on it: on this one those are savepoints.
  const database = tx as Database
  const { context } = createContext({ db: database, viewer: issuer, now, config, requestId: `job ${held.jobId}` })
  try {
    return resultFrom(await operation.run(context, held.input, held.shared))
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return failed(refusal)
    throw error
  }
}

const resultFrom = ({ id, userErrors, isUnchanged }: RowOutcome): Result =>
  userErrors.length > 0
    ? failed(...userErrors.map(problemFrom))
    : { state: isUnchanged ? 'SKIPPED' : 'DONE', subjectId: id, problems: [] }

async function keepResult(tx: Db, id: string, { position }: Held, result: Result, { now }: Running): Promise<void> {
  const { state, subjectId, problems } = result
  await tx.rows(
    sql`update bulk_row set state = ${state}, subject_id = ${subjectId}::uuid, problems = ${JSON.stringify(problems)}::jsonb
      where job_id = ${id}::uuid and position = ${position}`,
  )
  const at = sql`${now.toISOString()}::timestamptz`
  const isLast = sql`done + 1 = total`
  const counted = await tx.rows(
    sql`update bulk_job set done = done + 1, succeeded = succeeded + ${state === 'DONE' ? 1 : 0}, failed = failed + ${state === 'FAILED' ? 1 : 0},
        started_at = coalesce(started_at, ${at}), state = case when ${isLast} then 'DONE' else 'RUNNING' end,
        finished_at = case when ${isLast} then ${at} end
      where id = ${id}::uuid and finished_at is null returning id`,
  )
  if (counted.length === 0) throw new Stopped()
}
