import { claim, pathsOf } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { numberSeries } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { once } from '../../graphql/idempotency.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkSeries } from './check-series.ts'
import type { NumberSeriesInput } from './number-series.type.ts'
import { USUAL_PATTERN } from './pattern.ts'

export const createSeries = (
  db: Db,
  viewer: Viewer,
  clientId: string,
  input: NumberSeriesInput,
  key?: string | null,
): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'numberSeriesCreate', clientId, pathsOf(input))
    const made = await once(tx, viewer, { action: 'numberSeriesCreate', key, input: { clientId, input } }, async () => {
      const series = {
        code: input.code.trim(),
        description: input.description.trim(),
        pattern: input.pattern?.trim() || USUAL_PATTERN,
        documentTypes: [...new Set(input.documentTypes ?? [])],
      }
      await checkSeries(tx, clientId, series)
      const id = newId()
      await tx.insert(numberSeries).values({ id, clientId, ...series, createdAt: viewer.now })
      await recordAudit(tx, viewer, { action: 'numberSeriesCreate', kind: 'series', id, facts, after: series })
      return id
    })
    return made!
  })
