import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

/** Material that is not part of the project; tests that need it are skipped where it is absent. */
export const MATERIAL = resolve(import.meta.dirname, '../../../../../shared/fatturapa')

export const hasMaterial = existsSync(MATERIAL)

const IMPORTED = 'xmldsig-core-schema.xsd'

const verdictOf = (validator: XsdValidator, bytes: Uint8Array): string | undefined => {
  try {
    const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET })
    try {
      validator.validate(document)
      return document.find('//Attachment').some(({ content }) => /[^A-Za-z0-9+/=\s]/.test(content))
        ? STRAY_BASE64
        : undefined
    } finally {
      document.dispose()
    }
  } catch (error) {
    return String(error)
  }
}

const STRAY_BASE64 = 'Attachment: characters that are not of base64'
const DATE_REFUSED =
  /'\s*-?\d{4,}-[^']*' is not a valid value of the atomic type '(xs:date|xs:dateTime|\S*DataFatturaType)'/
const AROUND_DATE = '((?:\\s|&#32;|<!--.*?-->|<\\?.*?\\?>)*)'
const PADDED_DATE = new RegExp(`>${AROUND_DATE}(-?\\d{4,}-\\d\\d-\\d\\d[^<&\\s]*)${AROUND_DATE}</`, 'g')

export interface Judge {
  /** Why a file is not valid; undefined where it is. */
  (bytes: Uint8Array): string | undefined
  /** How often the validator's word was not the standard's. */
  deviations: { paddedDates: number; strayBase64: number }
}

/**
 * One of the official schemas, as a judge of files. The validator (libxml2) departs from the standard in two places, where
 * the standard is followed: blanks around a date are dropped (XML Schema part 2, 4.3.6: whiteSpace of dates is collapse),
 * and base64 has only its own characters (3.2.16), while libxml2 skips any other.
 */
export const officialSchema = (name: string): Judge => {
  const read = (file: string) => readFileSync(join(MATERIAL, 'xsd', file))
  const provider = new XmlBufferInputProvider({ [IMPORTED]: read(IMPORTED) })
  xmlRegisterInputProvider(provider)
  const source = XmlDocument.fromBuffer(read(name), { url: name })
  const validator = XsdValidator.fromDoc(source)
  source.dispose()
  xmlCleanupInputProvider()
  const deviations = { paddedDates: 0, strayBase64: 0 }
  const judge = (bytes: Uint8Array) => {
    const verdict = verdictOf(validator, bytes)
    if (verdict === STRAY_BASE64) deviations.strayBase64 += 1
    if (verdict === undefined || !DATE_REFUSED.test(verdict)) return verdict
    const xml = Buffer.from(bytes).toString()
    const trimmed = xml.replace(PADDED_DATE, '>$2</')
    if (trimmed === xml) return verdict
    const second = verdictOf(validator, Buffer.from(trimmed))
    if (second === undefined) deviations.paddedDates += 1
    return second
  }
  return Object.assign(judge, { deviations })
}

export interface Sample {
  name: string
  bytes: Uint8Array
}

/** Every whole invoice among the samples: .xml files, not the fragments. */
export const samples = (): Sample[] =>
  hasMaterial
    ? readdirSync(join(MATERIAL, 'samples'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml') && !name.includes('partial_examples'))
        .sort()
        .map((name) => ({ name, bytes: readFileSync(join(MATERIAL, 'samples', name)) }))
    : []
