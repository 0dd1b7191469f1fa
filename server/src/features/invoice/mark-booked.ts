import { eq, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { invoice as table } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { claimInvoice } from './claim-invoice.ts'

/** The studio's own mark that it has entered the invoice in its books. */
export const markBooked = (
  db: Db,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
  booked: boolean,
): Promise<string> =>
  transaction(db, async (tx) => {
    const { facts } = await claimInvoice(tx, viewer, 'invoiceMarkBooked', { id, expectedVersion })
    await tx
      .update(table)
      .set({
        bookedAt: booked ? viewer.now : null,
        bookedBy: booked ? viewer.personId : null,
        version: sql`${table.version} + 1`,
      })
      .where(eq(table.id, id))
    await recordAudit(tx, viewer, { action: 'invoiceMarkBooked', kind: 'invoice', id, facts, after: { booked } })
    return id
  })
