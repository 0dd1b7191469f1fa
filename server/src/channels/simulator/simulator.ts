import { sql } from 'drizzle-orm'
import type { Database, Db } from '../../db/database.ts'
import { simulatedFile } from '../../db/tables/transmission.ts'
import { transaction } from '../../db/transaction.ts'
import { isFileName } from '../../fatturapa/file-name.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { defineJob } from '../../queue/job.ts'
import type { Channel, OutgoingFile, UploadAnswer } from '../channel.ts'
import { examine, invoiceKeys, noticeError } from './controls.ts'
import { answersTo, type Message } from './messages.ts'
import { wishOf } from './wishes.ts'

/** What SdI will say about a file, the next message first. */
export const simulatorAnswer = defineJob<{ sdiId: string; messages: Message[] }>('sdi.simulator.answer')

const LARGEST = 5 * 1024 * 1024
const FIRST_ID = 100_000_000
const FAILED = 'channel error '

interface Known {
  sdi_id: string
  file_name: string
  xml: string
}

/** A second file of a name already used is kept under a name that no file can have. */
const filesNamed = (tx: Db, fileName: string) =>
  tx.rows<Known>(
    sql`select sdi_id, file_name, xml from simulated_file where file_name = ${fileName} or starts_with(file_name, ${`${fileName}#`}) order by sdi_id`,
  )
const isTaken = async (tx: Db, keys: readonly string[]): Promise<boolean> => {
  const [row] = await tx.rows(
    sql`select 1 from simulated_file where invoice_keys && ${sql.param([...keys])}::text[] limit 1`,
  )
  return row !== undefined
}
const nextId = async (tx: Db): Promise<string> => {
  const [row] = await tx.rows<{ id: string }>(
    sql`select (coalesce(max(sdi_id::bigint), ${FIRST_ID}::bigint) + 1)::text id from simulated_file where sdi_id ~ '^[0-9]+$'`,
  )
  return row!.id
}

/**
 * SdI as a channel, on this machine: takes a file, controls it as SdI does, and answers with real message files after a
 * while. What it shall answer can be wished for: docs/simulator.md.
 */
export function createSimulator(db: Database, { delayMs }: { delayMs: number }): Channel {
  const later = (now: Date) => (delayMs > 0 ? { startAfter: new Date(now.getTime() + delayMs) } : {})

  const receive = async (tx: Db, file: OutgoingFile, now: Date): Promise<UploadAnswer> => {
    // One file at a time: ids, names and numbers are looked up and then taken.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('simulated SdI', 0))`)
    const known = await filesNamed(tx, file.fileName)
    const same = known.find(({ xml }) => xml === file.xml)
    if (same) return same.sdi_id.startsWith(FAILED) ? unavailable : { sdiId: same.sdi_id }

    const { document, errors } = examine(file, now, LARGEST)
    const keys = document ? invoiceKeys(document) : []
    const wish = document && errors.length === 0 ? wishOf(document) : ({ outcome: 'deliver' } as const)
    const failedKeys = keys.map((key) => FAILED + key)
    const store = (sdiId: string, fileName: string, invoiceKeys: readonly string[]) =>
      tx
        .insert(simulatedFile)
        .values({ sdiId, fileName, invoiceKeys: [...invoiceKeys], xml: file.xml, receivedAt: now })
    // The next file of the same invoice gets through, so that trying again can be seen to help.
    if (wish.outcome === 'channel error' && !(await isTaken(tx, failedKeys))) {
      await store(FAILED + file.fileName, file.fileName, failedKeys)
      return unavailable
    }

    const isNameTaken = known.length > 0
    const all = isNameTaken ? [noticeError('00002')] : [...errors]
    if (all.length === 0 && (await isTaken(tx, keys))) all.push(noticeError('00404'))
    const sdiId = await nextId(tx)
    const isRejected = all.length > 0 || wish.outcome === 'reject'
    await store(sdiId, isNameTaken ? `${file.fileName}#${sdiId}` : file.fileName, isRejected ? [] : keys)
    const messages = answersTo({ file, sdiId, now, ...(document && { document }) }, all, wish)
    if (messages.length > 0) await enqueue(tx, simulatorAnswer, { sdiId, messages }, later(now))
    return { sdiId }
  }

  return {
    name: 'simulator',
    largestBytes: LARGEST,
    upload(file, now) {
      // SdI answers a file that it cannot even name a notification after at once, not with a message.
      if (!isFileName(file.fileName)) {
        return Promise.resolve({ failure: `00001 Nome file non valido: ${file.fileName}`, isPermanent: true })
      }
      return transaction(db, (tx) => receive(tx, file, now))
    },
    listen(queue, inbox) {
      queue.work(simulatorAnswer, async ({ sdiId, messages: [message, ...rest] }, context) => {
        if (!message) return
        await inbox(message.fileName, Buffer.from(message.contentBase64, 'base64'), context.now)
        await transaction(db, async (tx) => {
          if (message.frees) await tx.rows(sql`update simulated_file set invoice_keys = '{}' where sdi_id = ${sdiId}`)
          if (rest.length > 0) await enqueue(tx, simulatorAnswer, { sdiId, messages: rest }, later(context.now))
        })
      })
    },
  }
}

const unavailable: UploadAnswer = { failure: 'EI02 Servizio non disponibile', isPermanent: false }
