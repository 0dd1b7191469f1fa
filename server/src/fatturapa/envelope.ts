import { fromBER } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'
import { berEnd } from './ber.ts'
import { LARGEST_FILE } from './parse-xml.ts'
import { checkSignature, type Signature } from './signer.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface Envelope {
  /** What was signed, also where the signature does not hold. */
  content: Uint8Array
  /** The first that does not hold, otherwise the outermost. */
  signature: Signature
  /** All, from the outside in: an envelope can have several signers, and can lie in another. */
  signatures: Signature[]
}

const DEEPEST = 5
const SIGNED_DATA = '1.2.840.113549.1.7.2'

/** Base64 with or without line ends, with or without PEM's armour, to the bytes it stands for. */
const toBinary = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) return bytes
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '')
    .replace(/[\s\0]+/g, '')
  if (!/^MI[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new UnreadableFile('NOT_AN_ENVELOPE')
  return Buffer.from(text, 'base64')
}

/** Blanks and zeros after the end are common; anything else means that the file is not what it says. */
const checkExtent = (bytes: Uint8Array): void => {
  const end = berEnd(bytes)
  if (bytes.subarray(end).some((byte) => ![0, 9, 10, 13, 32].includes(byte)))
    throw new UnreadableFile('NOT_AN_ENVELOPE')
}

const signedDataOf = (bytes: Uint8Array): SignedData => {
  try {
    const { result, offset } = fromBER(bytes)
    if (offset < 0) throw new UnreadableFile('NOT_AN_ENVELOPE')
    const { contentType, content } = new ContentInfo({ schema: result })
    if (contentType !== SIGNED_DATA) throw new UnreadableFile('NOT_AN_ENVELOPE')
    return new SignedData({ schema: content })
  } catch {
    throw new UnreadableFile('NOT_AN_ENVELOPE')
  }
}

const openOnce = (bytes: Uint8Array): { content: Uint8Array; signatures: Signature[] } => {
  checkExtent(bytes)
  const data = signedDataOf(bytes)
  const octets = data.encapContentInfo.eContent
  if (!octets) throw new UnreadableFile('NO_CONTENT')
  const content = new Uint8Array(octets.getValue())
  if (content.length === 0) throw new UnreadableFile('NO_CONTENT')
  const signatures = data.signerInfos.map((info) => checkSignature(data, info, content))
  return { content, signatures: signatures.length > 0 ? signatures : [{ valid: false, reason: 'NOT_SIGNED' }] }
}

const isEnvelope = (bytes: Uint8Array): boolean => {
  try {
    checkExtent(toBinary(bytes))
    return true
  } catch {
    return false
  }
}

/**
 * Opens a .p7m (CAdES, DER or base64, nested or not) and verifies its integrity: that the content is what was signed with
 * the key of the certificate inside. It does not verify who vouches for that certificate, nor whether it was expired or
 * revoked: that takes lists of authorities which are not here. Content that was changed is extracted all the same, with
 * `signature.valid` false. Throws UnreadableFile for what is cut off or no envelope.
 */
export const openEnvelope = (bytes: Uint8Array): Envelope => {
  if (bytes.length === 0) throw new UnreadableFile('EMPTY')
  if (bytes.length > 2 * LARGEST_FILE)
    throw new UnreadableFile('TOO_LARGE', { limit: 2 * LARGEST_FILE, found: bytes.length })
  const signatures: Signature[] = []
  let content = bytes
  for (let depth = 0; depth === 0 || isEnvelope(content); depth += 1) {
    if (depth === DEEPEST) throw new UnreadableFile('TOO_DEEP')
    const opened = openOnce(toBinary(content))
    content = opened.content
    signatures.push(...opened.signatures)
  }
  return { content, signature: signatures.find(({ valid }) => !valid) ?? signatures[0]!, signatures }
}
