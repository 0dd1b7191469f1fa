import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { once } from '../../graphql/idempotency.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { refuseDisabledType } from '../document-type/document-types.ts'
import { usableSeries } from '../number-series/number-series.queries.ts'
import { pickSeries } from '../number-series/pick-series.ts'
import { recomputed } from './draft-content.ts'
import { loadContent } from './load-content.ts'
import { insertDraft } from './store-invoice.ts'
import { summaryOf } from './summary-of.ts'

/** A new draft of today with the same buyer, lines and terms; when it is due is to be said anew. */
export const duplicateInvoice = (db: Db, viewer: Viewer, sourceId: string, key?: string | null): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'invoiceDuplicate', sourceId)
    const made = await once(tx, viewer, { action: 'invoiceDuplicate', key, input: { sourceId } }, async () => {
      const source = await loadContent(tx, sourceId)
      const { clientId } = source
      const content = {
        ...recomputed(source.content),
        number: null,
        date: viewer.today,
        payments: source.content.payments.map((payment) => ({ ...payment, dueOn: null })),
      }
      await refuseDisabledType(tx, { clientId, documentType: content.documentType, path: ['id'] })
      const isInUse = (await usableSeries(tx, clientId)).some((series) => series.id === source.seriesId)
      const wish = { seriesId: isInUse ? source.seriesId : null, documentType: content.documentType }
      const seriesId = isInUse ? source.seriesId : await pickSeries(tx, viewer, { clientId, facts, wish })
      const id = newId()
      await insertDraft(tx, { id, clientId, seriesId, createdBy: viewer.personId, now: viewer.now }, content)
      const after = { ...summaryOf('DRAFT', content), duplicateOf: sourceId }
      await recordAudit(tx, viewer, { action: 'invoiceDuplicate', kind: 'invoice', id, clientId, facts, after })
      return id
    })
    return made!
  })
