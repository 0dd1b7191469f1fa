import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { systemViewer } from '../../access/viewer.ts'
import type { UploadAnswer } from '../../channels/channel.ts'
import type { Channels } from '../../channels/registry.ts'
import type { Database, Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { defineJob } from '../../queue/job.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustFollow } from '../invoice/invoice.states.ts'
import { setInvoiceState } from '../invoice/store-invoice.ts'

interface Upload {
  readonly transmissionId: string
  /** How often the channel has been asked before. */
  readonly tries: number
}

export const transmissionUpload = defineJob<Upload>('transmission.upload')

const MOST_TRIES = 4
const FIRST_PAUSE_MS = 2_000

interface Row {
  invoice_id: string
  channel: string
  file_name: string
  xml: string
  state: string
}

/** Gives a transmission's file to its channel. Running twice does no harm: the channel answers the same for the same file. */
export async function uploadTransmission(
  db: Database,
  { channels, now }: { channels: Channels; now: Date },
  upload: Upload,
): Promise<void> {
  const [row] = await db.rows<Row>(
    sql`select invoice_id, channel, file_name, xml, state from transmission where id = ${upload.transmissionId}::uuid`,
  )
  if (row?.state !== 'QUEUED') return
  const channel = channels.get(row.channel)
  const answer: UploadAnswer = channel
    ? await channel.upload({ fileName: row.file_name, xml: row.xml }, now).catch(unexpected)
    : { failure: `There is no channel ${row.channel} any more.`, isPermanent: true }
  await transaction(db, (tx) => settle(tx, { row, upload, answer, now }))
}

/** A channel that breaks must not leave the invoice waiting for ever: it counts as a failure that may pass. */
const unexpected = (error: unknown): UploadAnswer => ({
  failure: `The channel broke off: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500),
  isPermanent: false,
})

interface Settlement {
  readonly row: Row
  readonly upload: Upload
  readonly answer: UploadAnswer
  readonly now: Date
}

async function settle(tx: Db, { row, upload, answer, now }: Settlement): Promise<void> {
  await tx.rows(sql`select from invoice where id = ${row.invoice_id}::uuid for update`)
  const [current] = await tx.rows<{ state: string }>(
    sql`select state from transmission where id = ${upload.transmissionId}::uuid for update`,
  )
  // SdI's message, or another run of this job, was faster.
  if (current?.state !== 'QUEUED') return
  const hasFailed = 'failure' in answer
  if (hasFailed && !answer.isPermanent && upload.tries + 1 < MOST_TRIES) {
    const startAfter = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** upload.tries)
    await tx.rows(sql`update transmission set failure = ${answer.failure} where id = ${upload.transmissionId}::uuid`)
    await enqueue(tx, transmissionUpload, { ...upload, tries: upload.tries + 1 }, { startAfter })
    return
  }
  const viewer = systemViewer(now)
  const facts = await claim(tx, viewer, 'transmissionUpload', row.invoice_id)
  const state = mustFollow('QUEUED', hasFailed ? 'channel:failed' : 'channel:accepted')
  if (hasFailed) {
    await tx.rows(
      sql`update transmission set state = 'FAILED', failure = ${answer.failure} where id = ${upload.transmissionId}::uuid`,
    )
    await setInvoiceState(tx, row.invoice_id, state, now)
  } else {
    await tx.rows(
      sql`update transmission set state = 'SENT', failure = null, sdi_id = ${answer.sdiId}, sent_at = ${now.toISOString()}::timestamptz where id = ${upload.transmissionId}::uuid`,
    )
    await setInvoiceState(tx, row.invoice_id, state, now, { sdiId: answer.sdiId, sentAt: now })
  }
  await recordAudit(tx, viewer, {
    action: 'transmissionUpload',
    kind: 'invoice',
    id: row.invoice_id,
    facts,
    before: { state: 'QUEUED' },
    after: { state, fileName: row.file_name, ...(hasFailed ? { failure: answer.failure } : { sdiId: answer.sdiId }) },
  })
}
