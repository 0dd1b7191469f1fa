import type { OperatorClass } from '../access/vocabulary.ts'
import { addDays } from '../lib/days.ts'
import { type Actor, grantedAt, system } from './actors.ts'
import type { Clock } from './clock.ts'
import type { MadeInvoice } from './make-invoices.ts'
import type { MadeTransmission } from './make-transmissions.ts'
import type { DemoDeed } from './write-audit.ts'

const WRITERS: readonly OperatorClass[] = ['ISSUED_MANAGE', 'EINVOICE_ADMIN']

/** Who did what to an invoice, from its draft to SdI's last message. */
export function deedsOf(made: MadeInvoice, transmissions: readonly MadeTransmission[]): DemoDeed[] {
  const { id, client, history, content, fate, planned, writer, sender } = made
  const granted = grantedAt(client, planned.daysAgo)
  const deed = (at: Date, by: Actor, action: DemoDeed['action'], after?: unknown, before?: unknown): DemoDeed => ({
    at,
    by,
    action,
    kind: 'invoice',
    id,
    clientId: client.id,
    classes: WRITERS,
    granted,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  })
  const { number, total, buyer } = content
  const deeds = [
    deed(history.createdAt, writer, 'invoiceDraftCreate', {
      status: 'DRAFT',
      buyer: buyer.name ?? buyer.lastName,
      total,
    }),
  ]
  if (fate.status === 'DELETED')
    deeds.push(deed(history.updatedAt, writer, 'invoiceDraftDelete', { status: 'DELETED' }, { status: 'DRAFT' }))
  if (history.issuedAt)
    deeds.push(deed(history.issuedAt, writer, 'invoiceIssue', { status: 'ISSUED', number }, { status: 'DRAFT' }))
  for (const at of history.corrections)
    deeds.push(deed(at, writer, 'invoiceCorrect', { status: 'CORRECTING' }, { status: 'REJECTED' }))
  for (const { attempt, fileName, sdiId, transmissionRow } of transmissions) {
    const takenAt = new Date(attempt.sentAt.getTime() + 40_000)
    if (fate.code && attempt.number > 1) {
      const at = new Date(attempt.sentAt.getTime() - 180_000)
      deeds.push(deed(at, writer, 'invoiceIssue', { status: 'ISSUED', number }, { status: 'CORRECTING' }))
    }
    deeds.push(deed(attempt.sentAt, sender, 'invoiceSend', { status: 'QUEUED', fileName, attempt: attempt.number }))
    deeds.push(
      deed(
        takenAt,
        system,
        'transmissionUpload',
        sdiId ? { status: 'SENT', sdiId } : { status: 'SEND_FAILED', failure: transmissionRow.failure },
        { status: 'QUEUED' },
      ),
    )
    for (const { kind, at, stateAfter } of attempt.answers)
      deeds.push(deed(at, system, 'noticeReceive', { kind, status: stateAfter }))
  }
  return deeds
}

const BOOKED_AFTER = 40

/** What the studio has entered in its books: what was delivered long enough ago, where it may look. */
export function bookingsOf(clock: Clock, made: readonly MadeInvoice[]): { made: MadeInvoice; at: Date; by: Actor }[] {
  return made
    .filter(({ fate, planned, writer, client }) => {
      const isDone = ['DELIVERED', 'NOT_DELIVERED', 'ACCEPTED_BY_PA', 'TERM_EXPIRED'].includes(fate.status)
      return (
        isDone && planned.daysAgo > BOOKED_AFTER && writer.studioId !== null && grantedAt(client, 0).includes('READ')
      )
    })
    .map((each) => ({ made: each, at: clock.at(addDays(each.planned.date, 25), 90), by: each.writer }))
}
