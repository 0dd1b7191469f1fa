import type { OperatorClass } from '../access/vocabulary.ts'
import { summaryOf } from '../features/invoice/summary-of.ts'
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
  // A draft has no number yet.
  const drafted = summaryOf('DRAFT', { ...content, number: null })
  const issued = summaryOf('ISSUED', content)
  const deeds = [deed(history.createdAt, writer, 'invoiceDraftCreate', drafted)]
  if (fate.status === 'DELETED')
    deeds.push(deed(history.updatedAt, writer, 'invoiceDraftDelete', { state: 'DELETED' }, { state: 'DRAFT' }))
  if (history.issuedAt) deeds.push(deed(history.issuedAt, writer, 'invoiceIssue', issued, { state: 'DRAFT' }))
  for (const at of history.corrections)
    deeds.push(deed(at, writer, 'invoiceCorrect', { state: 'CORRECTING' }, { state: 'REJECTED' }))
  for (const { attempt, fileName, sdiId, rejection, transmissionRow, noticeRows } of transmissions) {
    const takenAt = new Date(attempt.sentAt.getTime() + 40_000)
    if (fate.code && attempt.number > 1) {
      const at = new Date(attempt.sentAt.getTime() - 180_000)
      deeds.push(deed(at, writer, 'invoiceIssue', issued, { state: 'CORRECTING' }))
    }
    deeds.push(deed(attempt.sentAt, sender, 'invoiceSend', { state: 'QUEUED', attempt: attempt.number, fileName }))
    deeds.push(
      deed(
        takenAt,
        system,
        'transmissionUpload',
        sdiId
          ? { state: 'SENT', fileName, sdiId }
          : { state: 'SEND_FAILED', fileName, failure: transmissionRow.failure },
        { state: 'QUEUED' },
      ),
    )
    for (const [index, { kind, at, stateAfter }] of attempt.answers.entries()) {
      const errors = kind === 'NS' && { errors: rejection }
      const after = { state: stateAfter, notice: kind, fileName: noticeRows[index]!.fileName, ...errors }
      deeds.push(deed(at, system, 'noticeReceive', after, { state: attempt.answers[index - 1]?.stateAfter ?? 'SENT' }))
    }
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
