import { claim, pathsOf } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { once } from '../../graphql/idempotency.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { refuseDisabledType } from '../document-type/document-types.ts'
import { pickSeries } from '../number-series/pick-series.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { prepareDraft } from './prepare-draft.ts'
import { insertDraft } from './store-invoice.ts'
import { summaryOf } from './summary-of.ts'

/** A draft may be incomplete: what the controls would say of it is asked apart. */
export const createDraft = (
  db: Db,
  viewer: Viewer,
  clientId: string,
  input: InvoiceDraftInput,
  key?: string | null,
): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'invoiceDraftCreate', clientId, pathsOf(input))
    const made = await once(tx, viewer, { action: 'invoiceDraftCreate', key, input: { clientId, input } }, async () => {
      await refuseDisabledType(tx, { clientId, documentType: input.documentType, path: ['documentType'] })
      const content = await prepareDraft(tx, viewer, input, { clientId, facts })
      const seriesId = await pickSeries(tx, viewer, { clientId, facts, wish: input })
      const id = newId()
      await insertDraft(tx, { id, clientId, seriesId, createdBy: viewer.personId, now: viewer.now }, content)
      await recordAudit(tx, viewer, {
        action: 'invoiceDraftCreate',
        kind: 'invoice',
        id,
        clientId,
        facts,
        after: summaryOf('DRAFT', content),
      })
      return id
    })
    return made!
  })
