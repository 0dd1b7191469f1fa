import {
  blockAt,
  entriesOf,
  type FormatName,
  formatNamed,
  formatOf,
  type InvoiceDocument,
  type Node,
  textAt,
} from './document.ts'
import { type Block, type Field, fieldsOf } from './model/structure.ts'
import { normalizeBlanks } from './value.ts'

// XML 1.0 has no way at all to write these, not even escaped.
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Escaped, and without the characters that XML cannot hold. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (character) => ESCAPES[character]!)

export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/["\t\n]/g, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`)

/** As its type sees it: no blanks around dates and numbers, no line ends in texts. */
const writtenValue = ({ type }: Field, text: string): string =>
  type.kind === 'value' ? normalizeBlanks(type, text) : text

/** The elements of a block in the model's order, whatever the order of the tree. What the model does not know is left out. */
export const writeBlock = (of: Block, node: Node, indent: string): string =>
  fieldsOf(of)
    .flatMap((field) =>
      entriesOf(node, field.name).map((entry) => {
        if (typeof entry === 'string')
          return `${indent}<${field.name}>${xmlText(writtenValue(field, entry))}</${field.name}>\n`
        const inside = field.type.kind === 'block' ? writeBlock(field.type, entry, `${indent}  `) : ''
        return inside === ''
          ? `${indent}<${field.name}/>\n`
          : `${indent}<${field.name}>\n${inside}${indent}</${field.name}>\n`
      }),
    )
    .join('')

/**
 * The file of an invoice, UTF-8. It fits the official schema whenever `validateInvoice` finds no 00200 in the tree. The
 * attribute `versione` is the tree's '@versione' or, without one, its FormatoTrasmissione.
 */
export const writeInvoice = (document: InvoiceDocument, name: FormatName = formatOf(document)): string => {
  const { rootName, namespace, body } = formatNamed[name]
  const transmission = blockAt(document, 'FatturaElettronicaHeader.DatiTrasmissione')
  const version = textAt(document, '@versione') ?? textAt(transmission, 'FormatoTrasmissione')
  const system = textAt(document, '@SistemaEmittente')
  const attributes = [
    ...(version === undefined ? [] : [` versione="${xmlAttribute(version)}"`]),
    ...(system === undefined ? [] : [` SistemaEmittente="${xmlAttribute(system)}"`]),
  ].join('')
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<p:${rootName} xmlns:p="${namespace}"${attributes}>\n` +
    `${writeBlock(body, document, '  ')}</p:${rootName}>\n`
  )
}
