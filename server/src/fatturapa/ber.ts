import { UnreadableFile } from './unreadable-file.ts'

// A signed invoice nests about fifteen deep; readers of ASN.1 recurse, so that depth is theirs to fear.
const DEEPEST = 60

interface Header {
  isConstructed: boolean
  start: number
  /** Undefined where the length is indefinite. */
  end: number | undefined
}

const truncated = () => new UnreadableFile('TRUNCATED')

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at]
  if (byte === undefined) throw truncated()
  return byte
}

const headerAt = (bytes: Uint8Array, offset: number): Header => {
  let at = offset
  const tag = byteAt(bytes, at++)
  if ((tag & 0x1f) === 0x1f) while (byteAt(bytes, at++) & 0x80);
  const first = byteAt(bytes, at++)
  const isConstructed = (tag & 0x20) !== 0
  if (first === 0x80) return { isConstructed, start: at, end: undefined }
  if (first < 0x80) return { isConstructed, start: at, end: at + first }
  if (first > 0x84) throw new UnreadableFile('NOT_AN_ENVELOPE')
  let length = 0
  for (let left = first & 0x7f; left > 0; left -= 1) length = length * 256 + byteAt(bytes, at++)
  return { isConstructed, start: at, end: at + length }
}

const isEnd = (bytes: Uint8Array, at: number): boolean => byteAt(bytes, at) === 0 && byteAt(bytes, at + 1) === 0

/** Walks every length of an ASN.1 value and gives where it ends; refuses one that is cut off or does not add up. */
export const berEnd = (bytes: Uint8Array, offset = 0, within = bytes.length, depth = 0): number => {
  if (depth > DEEPEST) throw new UnreadableFile('TOO_DEEP')
  const { isConstructed, start, end } = headerAt(bytes, offset)
  if (end !== undefined && end > within) throw truncated()
  if (!isConstructed) {
    if (end === undefined) throw new UnreadableFile('NOT_AN_ENVELOPE')
    return end
  }
  let at = start
  while (end === undefined ? !isEnd(bytes, at) : at < end) at = berEnd(bytes, at, end ?? within, depth + 1)
  return end ?? at + 2
}
