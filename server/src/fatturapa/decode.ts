import { UnreadableFile } from './unreadable-file.ts'

export interface DecodedText {
  text: string
  encoding: string
  /** The bytes are not in the encoding that the file declares; they were read as windows-1252. */
  isMisdeclared: boolean
}

const SUPPORTED = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'iso-8859-15', 'windows-1252'])

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]?.toLowerCase()
}

const strictly = (encoding: string, bytes: Uint8Array): DecodedText => {
  const text = decodeAs(encoding, bytes)
  if (text === undefined) throw new UnreadableFile('ENCODING', { encoding })
  return { text, encoding, isMisdeclared: false }
}

/**
 * The text of an XML file. A byte order mark wins over the declaration. Suppliers send windows-1252 under a declaration
 * of UTF-8: that is read, and said.
 */
export const decodeXml = (bytes: Uint8Array): DecodedText => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  const declared = declaredEncoding(bytes) ?? 'utf-8'
  if (!SUPPORTED.has(declared)) throw new UnreadableFile('ENCODING', { encoding: declared })
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const encoding = hasMark || declared.startsWith('utf') ? 'utf-8' : declared
  const text = decodeAs(encoding, bytes)
  if (text !== undefined) return { text, encoding, isMisdeclared: false }
  return { ...strictly('windows-1252', bytes), isMisdeclared: true }
}
