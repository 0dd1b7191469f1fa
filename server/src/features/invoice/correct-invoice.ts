import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { claimInvoice } from './claim-invoice.ts'
import { mustFollow } from './invoice.states.ts'
import { setInvoiceState } from './store-invoice.ts'

/** Opens what was rejected or refused for changes. Number and date stay: to SdI it never existed. */
export const correctInvoice = (db: Db, viewer: Viewer, id: string, expectedVersion: number): Promise<string> =>
  transaction(db, async (tx) => {
    const { facts, invoice } = await claimInvoice(tx, viewer, 'invoiceCorrect', { id, expectedVersion })
    const state = mustFollow(invoice.state, 'correct')
    await setInvoiceState(tx, id, state, viewer.now)
    const before = { state: invoice.state }
    await recordAudit(tx, viewer, { action: 'invoiceCorrect', kind: 'invoice', id, facts, before, after: { state } })
    return id
  })
