import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { dayOf } from '../../lib/days.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { canSignIn, type Recipient } from '../mail/recipients.ts'

interface Delivered extends Recipient {
  readonly invoiceId: string
  readonly clientId: string
  readonly studioId: string
  readonly clientName: string
  readonly studioName: string
  readonly number: string
  readonly buyerName: string
}

/**
 * Mails the operator who sent it, where its studio wishes so (WK-020). Not one who has left the studio, or whose studio may no
 * longer read the client's invoices.
 */
export async function mailDelivery(tx: Db, transmissionId: string, now: Date): Promise<void> {
  const today = dayOf(now)
  const [sender] = await tx.rows<Delivered>(
    sql`select p.id "personId", p.name, p.email, p.language, i.id "invoiceId", c.id "clientId", s.id "studioId", c.name "clientName", s.name "studioName",
        i.number, i.buyer_name "buyerName"
      from transmission t join invoice i on i.id = t.invoice_id join client c on c.id = t.client_id
        join audit a on a.subject_id = t.invoice_id and a.action = 'invoiceSend' and a.person_id = t.created_by and a.after ->> 'attempt' = t.attempt::text
        join studio s on s.id = a.studio_id and s.notifies_invoice_delivery
        join operator o on o.studio_id = s.id and o.person_id = t.created_by and not o.disabled
        join standing d on d.studio_id = s.id and d.client_id = c.id and d.delegation_state = 'ACTIVE' and 'READ' = any(d.words)
          and d.delegation_from <= ${today}::date and (d.delegation_to is null or d.delegation_to >= ${today}::date)
        join person p on p.id = t.created_by and ${canSignIn(now)}
      where t.id = ${transmissionId}::uuid`,
  )
  if (!sender) return
  const { invoiceId, clientId, studioId, clientName, studioName, number, buyerName, ...to } = sender
  await queueEmail(tx, {
    kind: 'INVOICE_DELIVERED',
    to,
    studioId,
    clientId,
    values: { studioName, clientName, number, buyerName, link: `/studio/invoices/${invoiceId}` },
    now,
  })
}
