import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { ZipFile } from 'yazl'
import { authorize } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { progressive } from '../../fatturapa/file-name.ts'
import { writeInvoice } from '../../fatturapa/write.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { File, InvoiceFileFormat } from '../invoice/file.type.ts'
import { loadContent } from '../invoice/load-content.ts'
import { fatturaOf } from '../invoice/to-fattura.ts'

interface Asked {
  readonly id: string
  readonly format: InvoiceFileFormat
  readonly transmissionId?: string | null
  readonly noticeId?: string | null
}

/** The file of an invoice, as it was last sent or as it would be; or what SdI said about it. */
export async function invoiceFile(context: Context, asked: Asked): Promise<File> {
  const { db } = context
  await authorize(db, signedIn(context), 'invoiceFile', asked.id)
  if (asked.format === 'XML') return xmlFile(db, asked)
  const files = await notices(db, asked)
  const [only] = files
  if (asked.noticeId || asked.transmissionId) if (!only) throw notFound()
  if (asked.noticeId) return fileOf(only!.file_name, 'application/xml', Buffer.from(only!.content))
  return fileOf(`${await stem(db, asked.id)}_notifiche.zip`, 'application/zip', await zipOf(files))
}

const fileOf = (fileName: string, mediaType: string, content: Buffer): File => ({
  fileName,
  mediaType,
  contentBase64: content.toString('base64'),
  sizeBytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
})

/** `null` asks for any. What is no id finds nothing. */
const idOrNone = (id: string | null | undefined): string | null => {
  if (id == null) return null
  if (!isId(id)) throw notFound()
  return id
}

async function xmlFile(db: Db, { id, transmissionId }: Asked): Promise<File> {
  const wanted = idOrNone(transmissionId)
  const [sent] = await db.rows<{ file_name: string; xml: string; status: string }>(
    sql`select t.file_name, t.xml, i.status from transmission t join invoice i on i.id = t.invoice_id
      where t.invoice_id = ${id}::uuid and (${wanted}::uuid is null or t.id = ${wanted}::uuid) order by t.attempt desc limit 1`,
  )
  if (!sent && wanted) throw notFound()
  // While it is corrected, the file that was sent is no longer what it says.
  const isStillSaid = sent && (wanted || !['CORRECTING', 'ISSUED'].includes(sent.status))
  if (isStillSaid) return fileOf(sent.file_name, 'application/xml', Buffer.from(sent.xml))
  const { content, seller } = await loadContent(db, id)
  if (content.number === null)
    throw new AppError('BAD_USER_INPUT', 'A draft has no file yet: issue it first.', { reason: 'NOT_ISSUED' })
  const xml = writeInvoice(fatturaOf(content, seller, { progressive: progressive(0) }))
  return fileOf(`${await stem(db, id)}.xml`, 'application/xml', Buffer.from(xml))
}

interface NoticeRow {
  file_name: string
  content: string
  received_at: string
}

const notices = (db: Db, { id, noticeId, transmissionId }: Asked) => {
  const [notice, transmission] = [idOrNone(noticeId), idOrNone(transmissionId)]
  return db.rows<NoticeRow>(
    sql`select file_name, content, received_at from sdi_notice where invoice_id = ${id}::uuid
      and (${notice}::uuid is null or id = ${notice}::uuid) and (${transmission}::uuid is null or transmission_id = ${transmission}::uuid)
      order by received_at, file_name`,
  )
}

/** The invoice's number, as a file may be called. */
async function stem(db: Db, id: string): Promise<string> {
  const [row] = await db.rows<{ number: string | null }>(sql`select number from invoice where id = ${id}::uuid`)
  return (row?.number ?? 'fattura').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'fattura'
}

async function zipOf(files: readonly NoticeRow[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { file_name, content, received_at } of files) {
    zip.addBuffer(Buffer.from(content), file_name, { mtime: new Date(received_at) })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
