import { XmlCData, XmlElement, XmlEntityReference, XmlText } from 'libxml2-wasm'
import { type Complaint, error, quoted } from './complaint.ts'
import type { Node } from './document.ts'
import { type Block, type Field, fieldsOf, type Text } from './model/structure.ts'
import { notKnown, tooMany } from './schema-rules.ts'
import { normalizeBlanks } from './value.ts'

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'

/** What reading notes down on the way. */
export interface Reading {
  complaints: Complaint[]
  /** Said once for the whole file: with a default namespace every element has it. */
  hasQualifiedChildren: boolean
  signature: XmlElement | undefined
}

// SdI shows fifty.
const MOST_COMPLAINTS = 500

const note = (reading: Reading, complaint: Complaint): void => {
  if (reading.complaints.length < MOST_COMPLAINTS) reading.complaints.push(complaint)
}

const complain = (reading: Reading, path: string, it: string, en: string) => note(reading, error('00200', path, it, en))

const isSchemaHint = (namespace: string, name: string): boolean =>
  namespace === SCHEMA_INSTANCE && (name === 'schemaLocation' || name === 'noNamespaceSchemaLocation')

/** Attributes that nobody foresees. Those named (without a namespace) are allowed. */
export const checkAttributeNames = (
  reading: Reading,
  element: XmlElement,
  path: string,
  allowed: readonly string[] = [],
): void => {
  for (const { name, namespaceUri } of element.attrs) {
    if (isSchemaHint(namespaceUri, name) || (namespaceUri === '' && allowed.includes(name))) continue
    complain(
      reading,
      path,
      `L’attributo ${quoted(name)} non è previsto.`,
      `The attribute ${quoted(name)} is not foreseen.`,
    )
  }
}

const readValue = (reading: Reading, element: XmlElement, field: Field, path: string): string => {
  let text = ''
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlText || child instanceof XmlCData) text += child.content
    else if (child instanceof XmlElement || child instanceof XmlEntityReference)
      note(reading, notKnown(path, child.name, field.label))
  }
  if (field.type.kind === 'block') return text
  if (text === '' && field.defaultValue !== undefined) return field.defaultValue
  return normalizeBlanks(field.type, text)
}

const checkNamespace = (reading: Reading, element: XmlElement, path: string) => {
  if (element.namespaceUri === '' || reading.hasQualifiedChildren) return
  reading.hasQualifiedChildren = true
  complain(
    reading,
    path,
    `L’elemento ${quoted(element.name)} ha un namespace: solo la radice deve averlo.`,
    `The element ${quoted(element.name)} is in a namespace: only the root may be.`,
  )
}

/** The elements of a block into a tree. Unknown ones are named and left out; those out of order are named and kept. */
export const readBlock = (reading: Reading, of: Block, element: XmlElement, path: string, label?: Text): Node => {
  const fields = fieldsOf(of)
  const node: Node = {}
  let last = 0
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) last = readChild(reading, { fields, node, last, path, label }, child)
    else if (
      child instanceof XmlEntityReference ||
      ((child instanceof XmlText || child instanceof XmlCData) &&
        (child instanceof XmlCData || /[^\t\n\r ]/.test(child.content)))
    )
      complain(
        reading,
        path,
        `C’è del testo fuori dai campi: ${quoted(child instanceof XmlEntityReference ? child.name : child.content)}.`,
        `There is text outside the fields: ${quoted(child instanceof XmlEntityReference ? child.name : child.content)}.`,
      )
  }
  return node
}

interface Parent {
  fields: Field[]
  node: Node
  /** The place in the model of the element before. */
  last: number
  path: string
  label: Text | undefined
}

const readChild = (reading: Reading, parent: Parent, child: XmlElement): number => {
  const { fields, node, last, path } = parent
  const here = path === '' ? child.name : `${path}.${child.name}`
  const place = fields.findIndex(({ name }) => name === child.name)
  const field = fields[place]
  if (!field) {
    if (path === '' && child.name === 'Signature' && child.namespaceUri === SIGNATURE && !reading.signature) {
      reading.signature = child
      return fields.length
    }
    note(reading, notKnown(here, child.name, parent.label))
    return last
  }
  checkNamespace(reading, child, here)
  if (place < last)
    complain(
      reading,
      here,
      `«${field.label.it}» (${field.name}) è fuori posto: l’ordine dei campi è fisso.`,
      `“${field.label.en}” (${field.name}) is out of place: the order of the fields is fixed.`,
    )
  keep(reading, node, field, child, here)
  return Math.max(last, place)
}

const keep = (reading: Reading, node: Node, field: Field, child: XmlElement, here: string): void => {
  const present = node[field.name]
  const path = field.isRepeated ? `${here}[${Array.isArray(present) ? present.length : 0}]` : here
  checkAttributeNames(reading, child, path)
  const entry =
    field.type.kind === 'block'
      ? readBlock(reading, field.type, child, path, field.label)
      : readValue(reading, child, field, path)
  if (field.isRepeated) {
    if (Array.isArray(present)) (present as (string | Node)[]).push(entry)
    else node[field.name] = [entry] as string[] | Node[]
  } else if (present === undefined) node[field.name] = entry
  else note(reading, tooMany(here, field.label))
}
