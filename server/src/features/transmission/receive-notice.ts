import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { systemViewer } from '../../access/viewer.ts'
import type { Database, Db } from '../../db/database.ts'
import { sdiNotice } from '../../db/tables/transmission.ts'
import { transaction } from '../../db/transaction.ts'
import { decodeXml } from '../../fatturapa/decode.ts'
import { parseNoticeName, stemOf } from '../../fatturapa/file-name.ts'
import { type ReadNotice, readNotice } from '../../fatturapa/notices.ts'
import { UnreadableFile } from '../../fatturapa/unreadable-file.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { InvoiceEvent, InvoiceState } from '../invoice/invoice.states.ts'
import { setInvoiceState } from '../invoice/store-invoice.ts'
import { eventOf, stateAfterNotice } from './state-after-notice.ts'
import { mailDelivery } from './tell-of-delivery.ts'

/**
 * MOVED: the invoice has a new state. KEPT: the message was stored, the state stays. KNOWN: it was here before. REFUSED: it is no
 * message of SdI about a file that we sent; nothing was changed.
 */
export type Reception =
  | { readonly outcome: 'MOVED' | 'KEPT' | 'KNOWN'; readonly invoiceId: string }
  | { readonly outcome: 'REFUSED'; readonly reason: string }

const refused = (reason: string): Reception => ({ outcome: 'REFUSED', reason })

/** What a file may be called whose messages begin like this; by its index. */
const namesOf = (stem: string) =>
  sql`any(${sql.param(['.xml', '.xml.p7m', '.zip'].map((extension) => stem + extension))}::text[])`

const LARGEST = 5 * 1024 * 1024

/** The one entrance for what SdI sends about our invoices, by whatever channel. Nobody vouches for name or bytes. */
export async function receiveNotice(db: Database, fileName: string, bytes: Uint8Array, now: Date): Promise<Reception> {
  const name = parseNoticeName(fileName)
  if (!name) return refused('The name is not one of a message of SdI.')
  if (bytes.length > LARGEST) return refused('The file is too large for a message of SdI.')
  const notice = readOrRefuse(bytes)
  if ('outcome' in notice && notice.outcome === 'REFUSED') return notice as Reception
  const read = notice as ReadNotice
  if (read.kind !== name.kind) return refused(`The name says ${name.kind}, the content ${read.kind}.`)
  if (read.fileName !== undefined && stemOf(read.fileName) !== name.stem)
    return refused('Name and content speak of different files.')
  const event = eventOf(read)
  if (!event) return refused(`A message of kind ${read.kind} is not for the seller.`)

  const [found] = await db.rows<{ invoice_id: string }>(
    sql`select invoice_id from transmission where file_name = ${namesOf(name.stem)} and (sdi_id is null or sdi_id = ${read.sdiId})`,
  )
  if (!found) return refused('No file of this name was sent, or SdI gave it another id.')
  const xml = decodeXml(bytes).text
  return transaction(db, (tx) => take(tx, { fileName, xml, read, event, stem: name.stem, now }, found.invoice_id))
}

const readOrRefuse = (bytes: Uint8Array): ReadNotice | Reception => {
  try {
    return readNotice(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(`The file is no message of SdI: ${error.code}.`)
    throw error
  }
}

interface Arrived {
  readonly fileName: string
  readonly xml: string
  readonly stem: string
  readonly read: ReadNotice
  readonly event: InvoiceEvent
  readonly now: Date
}

interface TransmissionRow {
  id: string
  client_id: string
  state: string
  sdi_id: string | null
  sent_at: string | null
  is_last: boolean
}

const sentAtOf = ({ sent_at }: TransmissionRow, now: Date): Date => (sent_at === null ? now : new Date(sent_at))

async function take(tx: Db, arrived: Arrived, invoiceId: string): Promise<Reception> {
  const { fileName, read, now, event } = arrived
  const viewer = systemViewer(now)
  const facts = await claim(tx, viewer, 'noticeReceive', invoiceId)
  const [row] = await tx.rows<TransmissionRow>(
    sql`select t.id, t.client_id, t.state, t.sdi_id, t.sent_at, t.attempt = (select max(attempt) from transmission l where l.invoice_id = t.invoice_id) is_last
      from transmission t where t.invoice_id = ${invoiceId}::uuid and t.file_name = ${namesOf(arrived.stem)} for update of t`,
  )
  if (row!.sdi_id !== null && row!.sdi_id !== read.sdiId) return refused('SdI gave this file another id.')
  const errors = read.errors.map(({ code, description }) => ({ code, description }))
  const [added] = await tx
    .insert(sdiNotice)
    .values({
      id: newId(),
      transmissionId: row!.id,
      invoiceId,
      clientId: row!.client_id,
      kind: read.kind,
      sdiId: read.sdiId,
      fileName,
      errors,
      content: arrived.xml,
      receivedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: sdiNotice.id })
  if (!added) return { outcome: 'KNOWN', invoiceId }

  // SdI speaks of the file, so it has it, even where the channel's own answer has not come yet.
  if (row!.state !== 'SENT') await acknowledge(tx, row!.id, read.sdiId, now)
  const before = facts.state as InvoiceState
  // A late word about an earlier attempt does not touch the later one.
  const after = row!.is_last ? stateAfterNotice(before, event) : before
  if (row!.is_last)
    await move(tx, invoiceId, { before, after, sdiId: read.sdiId, sentAt: sentAtOf(row!, now), now, errors })
  if (after === 'DELIVERED' && before !== after) await mailDelivery(tx, row!.id, now)
  await recordAudit(tx, viewer, {
    action: 'noticeReceive',
    kind: 'invoice',
    id: invoiceId,
    facts,
    before: { state: before },
    after: { state: after, notice: read.kind, fileName, ...(errors.length > 0 && { errors }) },
  })
  return { outcome: after === before ? 'KEPT' : 'MOVED', invoiceId }
}

const acknowledge = (tx: Db, transmissionId: string, sdiId: string, now: Date) =>
  tx.rows(
    sql`update transmission set state = 'SENT', failure = null, sdi_id = ${sdiId}, sent_at = ${now.toISOString()}::timestamptz where id = ${transmissionId}::uuid`,
  )

interface Move {
  readonly before: InvoiceState
  readonly after: InvoiceState
  readonly sdiId: string
  readonly sentAt: Date
  readonly now: Date
  readonly errors: readonly { code: string; description: string }[]
}

const move = async (tx: Db, invoiceId: string, { before, after, sdiId, sentAt, now, errors }: Move) => {
  if (before === after) return
  const changes = { sdiId, sentAt, ...(after === 'REJECTED' && { rejection: [...errors] }) }
  await setInvoiceState(tx, invoiceId, after, now, changes)
}
