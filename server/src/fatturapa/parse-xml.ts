import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { type DecodedText, decodeXml } from './decode.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** As much as the largest channel carries (certified e-mail). */
export const LARGEST_FILE = 30 * 1024 * 1024

// Attachments are single text nodes: without HUGE the parser stops at 10 MB. Its other effects are harmless here,
// since there are no entities without a DOCTYPE, and no recursion into what the model does not know.
const OPTIONS =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_IGNORE_ENC |
  ParseOption.XML_PARSE_HUGE

// Ten thousand lines make some 300,000 elements. Each costs time and a hundred bytes of memory, so that a small file of
// nothing but tags or attributes would stand still for a minute.
const MOST_MARKS = 1_000_000

const hasTooManyMarks = (text: string): boolean => {
  let marks = 0
  for (let at = 0; at < text.length && marks <= MOST_MARKS; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x3c || code === 0x3d) marks += 1
  }
  return marks > MOST_MARKS
}

/** Whatever may stand before the root, but for a DOCTYPE. Each part ends at a fixed mark, so that nothing backtracks. */
const prologEnd = (text: string): number => {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    while (/[\t\n\r ]/.test(text.charAt(at))) at += 1
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) return at
    const found = text.indexOf(end, at + 2)
    if (found < 0) return at
    at = found + end.length
  }
}

/** Parses a file that nobody vouches for, hands over its root, and frees the parser's memory. */
export const withXml = <Result>(
  bytes: Uint8Array,
  read: (root: XmlElement, decoded: DecodedText) => Result,
  largest = LARGEST_FILE,
): Result => {
  if (bytes.length === 0) throw new UnreadableFile('EMPTY')
  if (bytes.length > largest) throw new UnreadableFile('TOO_LARGE', { limit: largest, found: bytes.length })
  const decoded = decodeXml(bytes)
  const text = decoded.text.replace(/^\uFEFF/, '')
  const start = prologEnd(text)
  if (text.startsWith('<!', start)) throw new UnreadableFile('DOCTYPE')
  if (!text.startsWith('<', start)) throw new UnreadableFile('MALFORMED')
  // The C side would read the text only up to here.
  if (text.includes('\0')) throw new UnreadableFile('MALFORMED')
  if (hasTooManyMarks(text)) throw new UnreadableFile('TOO_LARGE', { limit: MOST_MARKS })
  const document = parse(text)
  try {
    if (document.dtd) throw new UnreadableFile('DOCTYPE')
    // They mean nothing to us, and the wrapper does not see the siblings behind one.
    if (text.includes('<?', start)) for (const found of document.find('//processing-instruction()')) found.remove()
    return read(document.root, decoded)
  } finally {
    document.dispose()
  }
}

const parse = (text: string): XmlDocument => {
  try {
    return XmlDocument.fromString(text, { option: OPTIONS })
  } catch (error) {
    const line = (error as { details?: { line?: number }[] }).details?.[0]?.line
    throw new UnreadableFile('MALFORMED', line ? { line } : {})
  }
}
