import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { authorize, claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import { USUAL_CHANNEL } from '../../channels/registry.ts'
import type { Database, Db } from '../../db/database.ts'
import { transmission } from '../../db/tables/transmission.ts'
import { FILE_NAMES_PER_SENDER, fileName as nameOf, progressive } from '../../fatturapa/file-name.ts'
import { writeInvoice } from '../../fatturapa/write.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { complaintsAbout } from '../invoice/complaints.ts'
import { mustFollow } from '../invoice/invoice.states.ts'
import { loadContent, type StoredInvoice } from '../invoice/load-content.ts'
import { setInvoiceState } from '../invoice/store-invoice.ts'
import { fatturaOf } from '../invoice/to-fattura.ts'
import { missingSellerData } from './missing-seller-data.ts'
import { transmissionUpload } from './upload-transmission.ts'

interface Sending {
  readonly id: string
  readonly expectedVersion: number
  readonly idempotencyKey?: string | null
}

/**
 * From ISSUED or SEND_FAILED to QUEUED: file name, file, transmission and the job that uploads it, all or nothing. A key that was
 * used before answers the invoice as it is now, whatever became of it; the claim would complain of its state.
 */
export const sendInvoice = (db: Database, viewer: Viewer, sending: Sending): Promise<Outcome> =>
  attempt(db, async (tx) => {
    const { id, expectedVersion, idempotencyKey: key } = sending
    const request = { action: 'invoiceSend', key, input: { id, expectedVersion } } as const
    await once(tx, viewer, request, () => send(tx, viewer, sending))
    await authorize(tx, viewer, 'invoice', id)
    return id
  })

async function send(tx: Db, viewer: Viewer, { id, expectedVersion }: Sending): Promise<string> {
  const facts = await claim(tx, viewer, 'invoiceSend', id)
  const stored = await loadContent(tx, id)
  if (stored.version !== expectedVersion) throw staleVersion(expectedVersion, stored.version)
  refuseIncomplete(stored, viewer)

  const attemptNumber = stored.attempts + 1
  const number = await nextProgressive(tx)
  const sender = { country: 'IT', code: senderCode(stored) }
  const fileName = nameOf(sender, number)
  const xml = writeInvoice(fatturaOf(stored.content, stored.seller, { progressive: progressive(number) }))
  const transmissionId = newId()
  await tx.insert(transmission).values({
    id: transmissionId,
    invoiceId: id,
    clientId: stored.clientId,
    attempt: attemptNumber,
    channel: USUAL_CHANNEL,
    fileName,
    xml,
    sha256: createHash('sha256').update(xml).digest('hex'),
    state: 'QUEUED',
    createdAt: viewer.now,
    createdBy: viewer.personId,
  })
  const state = mustFollow(stored.state, 'send')
  await setInvoiceState(tx, id, state, viewer.now, {
    attempts: attemptNumber,
    sdiId: null,
    rejection: null,
    sentAt: null,
  })
  // Without a job the invoice would wait for ever: then it is not sent.
  const jobId = await enqueue(tx, transmissionUpload, { transmissionId, tries: 0 })
  if (jobId === null) throw new Error('The queue has not been started: it took no job')
  await recordAudit(tx, viewer, {
    action: 'invoiceSend',
    kind: 'invoice',
    id,
    facts,
    before: { state: stored.state },
    after: { state, attempt: attemptNumber, fileName },
  })
  return id
}

/** The tax number under which the client sends: the same that the file names as IdTrasmittente. */
export const senderCode = ({ seller }: Pick<StoredInvoice, 'seller'>): string =>
  seller.fiscalCode?.trim() || seller.vatNumber?.trim() || ''

function refuseIncomplete(stored: StoredInvoice, { today }: Viewer) {
  const missing = missingSellerData(stored.seller)
  if (missing.length > 0) refuseInput(...missing)
  const complaints = complaintsAbout(stored.content, stored.seller, today).filter(
    ({ severity }) => severity === 'ERROR',
  )
  if (complaints.length === 0) return
  refuseInput(
    ...complaints.map(({ code, path, message }) => userError(code, message.en, path ? path.split('.') : null)),
  )
}

/** Never taken back, not even by a transaction that fails: a name is used once. */
async function nextProgressive(tx: Db): Promise<number> {
  const [row] = await tx.rows<{ number: number }>(sql`select nextval('file_progressive')::int8 number`)
  return Number(row!.number) % FILE_NAMES_PER_SENDER
}
