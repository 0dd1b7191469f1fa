import { eq } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { numberSeries } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkSeries } from './check-series.ts'
import type { NumberSeriesUpdateInput } from './number-series.type.ts'

/** Changes what numbers look like from now on; those that were taken stay as they are. */
export const updateSeries = (
  db: Db,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
  input: NumberSeriesUpdateInput,
): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'numberSeriesUpdate', id, pathsOf(input))
    const before = await readForChange(tx, id, expectedVersion)
    const after = {
      description: input.description?.trim() ?? before.description,
      pattern: input.pattern?.trim() ?? before.pattern,
      documentTypes: input.documentTypes ? [...new Set(input.documentTypes)] : before.documentTypes,
    }
    await checkSeries(tx, before.clientId, { code: before.code, ...after }, id)
    await tx
      .update(numberSeries)
      .set({ ...after, version: before.version + 1 })
      .where(eq(numberSeries.id, id))
    const { description, pattern, documentTypes } = before
    await recordAudit(tx, viewer, {
      action: 'numberSeriesUpdate',
      kind: 'series',
      id,
      facts,
      before: { description, pattern, documentTypes },
      after,
    })
    return id
  })

/** The series that was claimed, if it is still the one the caller has read. */
export async function readForChange(tx: Db, id: string, expectedVersion: number) {
  const [series] = await tx.select().from(numberSeries).where(eq(numberSeries.id, id))
  if (series!.version !== expectedVersion) throw staleVersion(expectedVersion, series!.version)
  return series!
}
