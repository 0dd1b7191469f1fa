import { pathsOf } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { refuseDisabledType } from '../document-type/document-types.ts'
import { pickSeries } from '../number-series/pick-series.ts'
import { claimInvoice } from './claim-invoice.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { mustFollow } from './invoice.states.ts'
import { prepareDraft } from './prepare-draft.ts'
import { replaceContent } from './store-invoice.ts'
import { summaryOf } from './summary-of.ts'

/** Writes a draft anew. One that is being corrected keeps what SdI knows it by: number, date and series. */
export const updateDraft = (
  db: Db,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
  input: InvoiceDraftInput,
): Promise<string> =>
  transaction(db, async (tx) => {
    const { facts, invoice } = await claimInvoice(tx, viewer, 'invoiceDraftUpdate', {
      id,
      expectedVersion,
      fields: pathsOf(input),
    })
    const { clientId, state, seriesId: ownSeries, content: before } = invoice
    const keeps = state === 'CORRECTING'
    if (keeps && input.date !== before.date) refuseKept('date')
    if (keeps && input.seriesId && input.seriesId !== ownSeries) refuseKept('seriesId')
    const { documentType } = input
    if (documentType !== before.documentType)
      await refuseDisabledType(tx, { clientId, documentType, path: ['documentType'] })
    const content = await prepareDraft(tx, viewer, input, { clientId, facts, before: invoice })
    const isSeriesLeft = !input.seriesId && input.documentType === before.documentType
    const seriesId =
      keeps || isSeriesLeft || input.seriesId === ownSeries
        ? ownSeries
        : await pickSeries(tx, viewer, { clientId, facts, wish: input })
    await replaceContent(tx, { id, clientId, now: viewer.now }, content, {
      seriesId,
      status: mustFollow(state, 'update'),
    })
    await recordAudit(tx, viewer, {
      action: 'invoiceDraftUpdate',
      kind: 'invoice',
      id,
      facts,
      before: summaryOf(state, before),
      after: summaryOf(state, content),
    })
    return id
  })

const refuseKept = (field: string) =>
  refuseInput(
    userError('NUMBER_KEPT', 'An invoice that is being corrected keeps its number, date and series.', [field]),
  )
