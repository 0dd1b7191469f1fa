import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { numberSeries } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readForChange } from './update-series.ts'

/** It numbers nothing more. It is never deleted: its documents bear its numbers. */
export const archiveSeries = (db: Db, viewer: Viewer, id: string, expectedVersion: number): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'numberSeriesArchive', id)
    const series = await readForChange(tx, id, expectedVersion)
    if (series.archivedAt) refuseInput(userError('ALREADY_ARCHIVED', 'The series is archived already.'))
    await tx
      .update(numberSeries)
      .set({ archivedAt: viewer.now, version: series.version + 1 })
      .where(eq(numberSeries.id, id))
    await recordAudit(tx, viewer, {
      action: 'numberSeriesArchive',
      kind: 'series',
      id,
      facts,
      after: { archived: true },
    })
    return id
  })
