import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { giveNumberBack } from '../number-series/take-number.ts'
import { claimInvoice } from './claim-invoice.ts'
import { mustFollow } from './invoice.states.ts'
import { setInvoiceState } from './store-invoice.ts'

/** Back to a draft, its number given back: only while SdI has never seen it and no later number was taken. */
export const reopenInvoice = (db: Db, viewer: Viewer, id: string, expectedVersion: number): Promise<string> =>
  transaction(db, async (tx) => {
    const { facts, invoice } = await claimInvoice(tx, viewer, 'invoiceReopen', { id, expectedVersion })
    const { seriesId, year, sequence, attempts, content } = invoice
    if (attempts > 0) refuseInput(userError('ALREADY_TRANSMITTED', 'It has been sent to SdI: its number stays.'))
    if (!(await giveNumberBack(tx, seriesId, year!, sequence!)))
      refuseInput(userError('NOT_LAST_NUMBER', 'Later numbers of the series are taken: this one stays.'))
    const state = mustFollow(invoice.state, 'reopen')
    await setInvoiceState(tx, id, state, viewer.now, { year: null, sequence: null, number: null, issuedAt: null })
    await recordAudit(tx, viewer, {
      action: 'invoiceReopen',
      kind: 'invoice',
      id,
      facts,
      before: { state: invoice.state, number: content.number },
      after: { state, number: null },
    })
    return id
  })
