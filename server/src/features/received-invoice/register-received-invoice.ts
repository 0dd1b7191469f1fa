import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** READ becomes REGISTERED: it stands in the VAT register of purchases. */
export const registerReceivedInvoice = (
  db: Database,
  viewer: Viewer,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<void> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'receivedInvoiceRegister', id)
    const [row] = await tx.rows<{ version: number }>(sql`select version from received_invoice where id = ${id}::uuid`)
    if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
    await tx.rows(
      sql`update received_invoice set status = 'REGISTERED', registered_at = ${viewer.now.toISOString()}::timestamptz, version = version + 1 where id = ${id}::uuid`,
    )
    const change = { before: { state: facts.state }, after: { state: 'REGISTERED' } }
    await recordAudit(tx, viewer, { action: 'receivedInvoiceRegister', kind: 'received', id, facts, ...change })
  })
