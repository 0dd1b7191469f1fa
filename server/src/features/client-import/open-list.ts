import type { FileInput } from '../received-invoice/received-invoice.type.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Table } from './table.ts'
import { UnreadableList } from './unreadable-list.ts'

const LARGEST_UPLOAD = 5 * 1024 * 1024
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/
const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

/** The list in a file, recognised by its content and never by its name; or an UnreadableList. */
export async function openList({ contentBase64 }: Pick<FileInput, 'contentBase64'>): Promise<Table> {
  // Before it is decoded: base64 is four thirds of what it says.
  if (contentBase64.length > LARGEST_UPLOAD * 1.4) throw new UnreadableList('TOO_LARGE')
  if (!BASE64.test(contentBase64)) throw new UnreadableList('NOT_BASE64')
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > LARGEST_UPLOAD) throw new UnreadableList('TOO_LARGE')
  if (bytes.length === 0) throw new UnreadableList('EMPTY')
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes)
  // The container of .xls, and of an .xlsx with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableList('OLD_EXCEL')
  return readCsv(bytes)
}
