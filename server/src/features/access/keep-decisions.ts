import { lt, sql } from 'drizzle-orm'
import { type Decided, Denial } from '../../access/denial.ts'
import type { Explanation } from '../../access/explain.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Database, Db } from '../../db/database.ts'
import { decision, readCount } from '../../db/tables/decision.ts'
import { addDays, dayOf, startOf } from '../../lib/days.ts'
import { defineJob } from '../../queue/job.ts'

type Row = typeof decision.$inferInsert & { readonly id: string }

/** Every refusal of a request, in one statement, after its transaction has failed. What was NOT_FOUND is not among them. */
export async function keepDenials(db: Db, errors: readonly unknown[]): Promise<void> {
  const denials = errors.filter((error) => error instanceof Denial)
  await keep(
    db,
    denials.map(({ decisionId, decided }) => rowOf(decisionId, decided)),
  )
}

/** What was only asked about stands under its number too, whatever the answer. */
export const keepExplanation = (db: Db, asker: Viewer, { decisionId, decided }: Explanation): Promise<void> =>
  keep(db, [{ ...rowOf(decisionId, decided), askedBy: (asker.viewedBy ?? asker).name }])

function rowOf(id: string, { action, viewer, clientId, subjectId, missing }: Decided): Row {
  // Looking as somebody else one is still oneself, and the studio in an owner's panel has tried nothing.
  const person = viewer.viewedBy ?? viewer
  return {
    id,
    at: viewer.now,
    action,
    personId: person.personId,
    personName: person.name,
    studioId: viewer.operatorId && viewer.studioId,
    tokenId: viewer.tokenId ?? null,
    clientId: clientId ?? viewer.actingFor,
    subjectId,
    missing,
  }
}

/** Equal ones have one number (denial.ts) and are counted: also those of one request, since a row is touched once by a statement. */
async function keep(db: Db, rows: readonly Row[]): Promise<void> {
  const byId = new Map<string, Row>()
  for (const row of rows) byId.set(row.id, { ...row, count: (byId.get(row.id)?.count ?? 0) + 1 })
  if (byId.size === 0) return
  await db
    .insert(decision)
    .values([...byId.values()])
    .onConflictDoUpdate({ target: decision.id, set: { count: sql`${decision.count} + excluded.count` } })
}

/** A year, and time to ask about its end. */
const KEPT_DAYS = 400
export const decisionSweep = defineJob<{ readonly day: string }>('decision-sweep')

/** Forgets decisions and counts of reads older than that. What was done stays in the audit for good. */
export async function sweepDecisions(db: Database, now: Date): Promise<void> {
  const first = addDays(dayOf(now), -KEPT_DAYS)
  await db.delete(decision).where(lt(decision.at, startOf(first)))
  await db.delete(readCount).where(lt(readCount.day, first))
}
