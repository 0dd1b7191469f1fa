import { readArchive } from '../../fatturapa/archive.ts'
import { openEnvelope } from '../../fatturapa/envelope.ts'
import { fileKind } from '../../fatturapa/file-kind.ts'
import { type InvoiceFile, readInvoiceFile } from '../../fatturapa/read.ts'
import type { Signature } from '../../fatturapa/signer.ts'
import { UnreadableFile } from '../../fatturapa/unreadable-file.ts'
import type { FileInput, ImportError } from './received-invoice.type.ts'
import { notBase64, unknownKind, unreadable } from './refusals.ts'

export const LARGEST_UPLOAD = 5 * 1024 * 1024
/** All that one archive may unpack to. */
const LARGEST_ARCHIVE = 50 * 1024 * 1024
const MOST_ENTRIES = 200

/** An invoice's file, taken out of its archive and its envelope. */
export interface OpenedFile {
  readonly fileName: string
  /** As it came, envelope included. */
  readonly content: Uint8Array
  /** What was inside. */
  readonly xml: Uint8Array
  readonly file: InvoiceFile
  readonly signature?: Signature
}
export type Opened = OpenedFile | { readonly fileName: string; readonly error: ImportError }

const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/

/** Of a path only its last part, without what could break out of a header or a page. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}"<>]/gu, '').slice(0, 120) || 'file'

/** The bytes of an upload, or why there are none. */
function decode({ contentBase64 }: FileInput): Uint8Array {
  // Before it is decoded: base64 is four thirds of what it says.
  if (contentBase64.length > LARGEST_UPLOAD * 1.4) throw new UnreadableFile('TOO_LARGE', { limit: LARGEST_UPLOAD })
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > LARGEST_UPLOAD) throw new UnreadableFile('TOO_LARGE', { limit: LARGEST_UPLOAD })
  if (bytes.length === 0) throw new UnreadableFile('EMPTY')
  return bytes
}

function openOne(fileName: string, content: Uint8Array): Opened {
  try {
    const kind = fileKind(content)
    if (content.length === 0) throw new UnreadableFile('EMPTY')
    if (kind === 'ARCHIVE') throw new UnreadableFile('NESTED_ARCHIVE')
    if (kind !== 'XML' && kind !== 'ENVELOPE') return { fileName, error: unknownKind(kind === 'PDF') }
    if (kind === 'XML') return { fileName, content, xml: content, file: readInvoiceFile(content, LARGEST_UPLOAD) }
    const { content: xml, signature } = openEnvelope(content)
    return { fileName, content, xml, file: readInvoiceFile(xml, LARGEST_UPLOAD), signature }
  } catch (error) {
    if (error instanceof UnreadableFile) return { fileName, error: unreadable(error) }
    throw error
  }
}

/** What is in an upload, recognised by its content and never by its name. One that cannot be opened says why. */
export async function openUpload(input: FileInput): Promise<Opened[]> {
  const fileName = plainName(input.fileName)
  if (!BASE64.test(input.contentBase64)) return [{ fileName, error: notBase64() }]
  try {
    const bytes = decode(input)
    if (fileKind(bytes) !== 'ARCHIVE') return [openOne(fileName, bytes)]
    const limits = { entries: MOST_ENTRIES, entryBytes: LARGEST_UPLOAD, totalBytes: LARGEST_ARCHIVE }
    const entries = await readArchive(bytes, limits)
    if (entries.length === 0) throw new UnreadableFile('EMPTY')
    return entries.map(({ name, bytes: content }) => openOne(`${fileName}/${plainName(name)}`, content))
  } catch (error) {
    if (error instanceof UnreadableFile) return [{ fileName, error: unreadable(error) }]
    throw error
  }
}
