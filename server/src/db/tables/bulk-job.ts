import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { apiToken } from './api-token.ts'
import { createdAt, id, instant } from './columns.ts'
import { operator, studio } from './studio.ts'

/** One operation on many rows, done in the background as whoever asked for it, row by row. */
export const bulkJob = pgTable(
  'bulk_job',
  {
    id: id(),
    /** The operation's own name: clientsImport, clientsUnitLink … */
    action: text().notNull(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    /** As whom it runs: what this operator may no longer do when its turn comes is refused, row by row. */
    operatorId: uuid('operator_id')
      .notNull()
      .references(() => operator.id),
    /** By which token it was begun: with it the job ends too. */
    tokenId: uuid('token_id').references(() => apiToken.id),
    /** The session had the second factor. */
    secondFactor: boolean('second_factor').notNull().default(false),
    /** QUEUED, RUNNING, DONE, STOPPED. */
    state: text().notNull().default('QUEUED'),
    total: integer().notNull(),
    /** Rows that have their result; how many of them succeeded, and failed. */
    done: integer().notNull().default(0),
    succeeded: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** What holds for all rows. */
    input: jsonb().notNull(),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    index('bulk_job_operator').on(t.operatorId, t.createdAt.desc().nullsFirst()),
    index('bulk_job_open').on(t.createdAt).where(sql`${t.finishedAt} is null`),
  ],
)

export const bulkRow = pgTable(
  'bulk_row',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => bulkJob.id, { onDelete: 'cascade' }),
    /** From 1, as the line in a file. */
    position: integer().notNull(),
    /** What people call it: a client's name. */
    label: text().notNull(),
    input: jsonb().notNull(),
    /** WAITING, DONE, SKIPPED (nothing to do), FAILED. */
    state: text().notNull().default('WAITING'),
    /** What was made or changed. */
    subjectId: uuid('subject_id'),
    /** Of a failed one: code and sentence, and where in its input. */
    problems: jsonb().$type<{ code: string; message: string; path: (string | number)[] }[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.position] }),
    // The next row is found without passing those that are done.
    index('bulk_row_waiting').on(t.jobId, t.position).where(sql`${t.state} = 'WAITING'`),
  ],
)
