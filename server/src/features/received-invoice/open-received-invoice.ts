import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** ARRIVED becomes READ; one that was opened before stays as it is. */
export const openReceivedInvoice = (db: Database, viewer: Viewer, id: string): Promise<void> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'receivedInvoiceOpen', id)
    if (facts.state !== 'ARRIVED') return
    await tx.rows(
      sql`update received_invoice set status = 'READ', read_at = ${viewer.now.toISOString()}::timestamptz, version = version + 1 where id = ${id}::uuid`,
    )
    const change = { before: { state: 'ARRIVED' }, after: { state: 'READ' } }
    await recordAudit(tx, viewer, { action: 'receivedInvoiceOpen', kind: 'received', id, facts, ...change })
  })
