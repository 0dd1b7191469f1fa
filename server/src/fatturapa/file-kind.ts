export type FileKind = 'XML' | 'ENVELOPE' | 'ARCHIVE' | 'PDF' | 'UNKNOWN'

const isBase64Text = (start: string): boolean =>
  start.startsWith('-----BEGIN') || (start.length >= 16 && /^MI[A-Za-z0-9+/=\r\n\t ]*$/.test(start))

/**
 * What an uploaded file is, by its first bytes and never by its name. The base64 of an ASN.1 sequence begins with "MI"
 * unless it is of indefinite length ("MIA").
 */
export const fileKind = (bytes: Uint8Array): FileKind => {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  if (start.startsWith('PK')) return 'ARCHIVE'
  if (start.startsWith('%PDF')) return 'PDF'
  if (bytes[0] === 0x30 && bytes.length > 2 && /^\u0030[\u0080-\u0084]/.test(start)) return 'ENVELOPE'
  const text = start.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replace(/^[\0\t\n\r ]+/, '')
  if (text.startsWith('<')) return 'XML'
  return isBase64Text(text) ? 'ENVELOPE' : 'UNKNOWN'
}
