import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { claimInvoice } from './claim-invoice.ts'
import { mustFollow } from './invoice.states.ts'
import { setInvoiceState } from './store-invoice.ts'

/** It is listed no more, and kept. */
export const deleteDraft = (db: Db, viewer: Viewer, id: string, expectedVersion: number): Promise<string> =>
  transaction(db, async (tx) => {
    const { facts, invoice } = await claimInvoice(tx, viewer, 'invoiceDraftDelete', { id, expectedVersion })
    const state = mustFollow(invoice.state, 'delete')
    await setInvoiceState(tx, id, state, viewer.now)
    const before = { state: invoice.state }
    await recordAudit(tx, viewer, {
      action: 'invoiceDraftDelete',
      kind: 'invoice',
      id,
      facts,
      before,
      after: { state },
    })
    return id
  })
