import { UnreadableList } from './unreadable-list.ts'

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Of UTF-16 without a byte order mark, every second byte of western text is zero. */
function utf16Without(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 200)
  const zeros = [0, 1].map((first) => start.filter((byte, index) => index % 2 === first && byte === 0).length)
  if (zeros[1]! > start.length / 3) return 'utf-16le'
  return zeros[0]! > start.length / 3 ? 'utf-16be' : undefined
}

/** The text of a CSV, which never says its encoding: a byte order mark, then UTF-8, and what is no UTF-8 is windows-1252 as Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be'
  const wide = marked || utf16Without(bytes)
  const text = wide ? decodeAs(wide, bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes))
  if (text === undefined) throw new UnreadableList('ENCODING')
  // Control characters other than tab and line ends: a picture, a program, anything but a list.
  if (/[^\P{Cc}\t\n\v\f\r]/u.test(text.slice(0, 1000))) throw new UnreadableList('UNKNOWN_KIND')
  return text
}
