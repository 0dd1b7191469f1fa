import type { XmlElement } from 'libxml2-wasm'
import { type Complaint, error, quoted } from './complaint.ts'
import type { DecodedText } from './decode.ts'
import { type FormatName, formatNamed, type InvoiceDocument } from './document.ts'
import { LARGEST_FILE, withXml } from './parse-xml.ts'
import { checkAttributeNames, type Reading, readBlock } from './read-block.ts'
import { checkSignatureShape } from './signature-shape.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface InvoiceFile {
  format: FormatName
  /** Of the namespace: '1.2' and, historic, '1.1' and '1.0' for the ordinary format; '1.0' for the simplified one. */
  version: string
  isHistoric: boolean
  /** Of the bytes, e.g. 'utf-8' or 'windows-1252'. */
  encoding: string
  /** There is an XML signature inside; whether it holds is not looked at, and it is not kept in the tree. */
  hasSignature: boolean
  document: InvoiceDocument
  /** Control 00200, for what is wrong with the file but can no longer be seen in the tree. */
  complaints: Complaint[]
}

const HISTORIC: Record<string, string> = {
  'http://www.fatturapa.gov.it/sdi/fatturapa/v1.0': '1.0',
  'http://www.fatturapa.gov.it/sdi/fatturapa/v1.1': '1.1',
}

const recognize = (root: XmlElement): Pick<InvoiceFile, 'format' | 'version' | 'isHistoric'> => {
  const { name, namespaceUri } = root
  const refused = new UnreadableFile('NOT_AN_INVOICE', {
    name: name.slice(0, 80),
    namespace: namespaceUri.slice(0, 200),
  })
  const format = (['ORDINARY', 'SIMPLIFIED'] as const).find((each) => formatNamed[each].rootName === name)
  if (!format) throw refused
  if (namespaceUri === '' || namespaceUri === formatNamed[format].namespace)
    return { format, version: format === 'ORDINARY' ? '1.2' : '1.0', isHistoric: false }
  const version = format === 'ORDINARY' ? HISTORIC[namespaceUri] : undefined
  if (version === undefined) throw refused
  return { format, version, isHistoric: true }
}

const rootComplaints = (root: XmlElement, isHistoric: boolean, { isMisdeclared }: DecodedText): Complaint[] => {
  const say = (it: string, en: string) => [error('00200', '', it, en)]
  return [
    ...(root.namespaceUri === ''
      ? say('La radice del file è senza namespace.', 'The root of the file has no namespace.')
      : []),
    ...(isHistoric
      ? say(
          'Il file usa una versione storica del formato, che SdI non accetta più.',
          'The file is in a historic version of the format, which SdI no longer accepts.',
        )
      : []),
    ...(isMisdeclared
      ? say(
          'I caratteri del file non sono nella codifica che dichiara (UTF-8).',
          'The characters of the file are not in the encoding that it declares (UTF-8).',
        )
      : []),
    ...(root.attr('versione')
      ? []
      : say(
          `Manca l’attributo ${quoted('versione')} nella radice.`,
          `The root lacks the attribute ${quoted('versione')}.`,
        )),
  ]
}

const readRoot = (root: XmlElement, decoded: DecodedText): InvoiceFile => {
  const kind = recognize(root)
  const reading: Reading = {
    complaints: rootComplaints(root, kind.isHistoric, decoded),
    hasQualifiedChildren: false,
    signature: undefined,
  }
  checkAttributeNames(reading, root, '', ['versione', 'SistemaEmittente'])
  const document: InvoiceDocument = {}
  for (const name of ['versione', 'SistemaEmittente']) {
    const attribute = root.attr(name)
    if (attribute) document[`@${name}`] = attribute.value
  }
  Object.assign(document, readBlock(reading, formatNamed[kind.format].body, root, ''))
  if (reading.signature) reading.complaints.push(...checkSignatureShape(reading.signature))
  const hasSignature = reading.signature !== undefined
  return { ...kind, encoding: decoded.encoding, hasSignature, document, complaints: reading.complaints }
}

/**
 * Reads an invoice of either format, from whatever supplier: any prefix or a default namespace, historic namespaces,
 * UTF-8, UTF-16 or windows-1252, with or without a byte order mark. Throws UnreadableFile for everything else.
 */
export const readInvoiceFile = (bytes: Uint8Array, largest = LARGEST_FILE): InvoiceFile =>
  withXml(bytes, readRoot, largest)
