import { type Complaint, error, quoted } from './complaint.ts'
import { entriesOf, type FormatName, formatNamed, type InvoiceDocument, type Node } from './document.ts'
import { ordinaryFormats, simplifiedFormats } from './model/code-lists.ts'
import { type Block, type Choice, type Field, fieldsOf, type Text } from './model/structure.ts'
import { basicLatin } from './model/value-types.ts'
import { fits, normalizeBlanks } from './value.ts'

const unfit = (path: string, it: string, en: string): Complaint => error('00200', path, it, en)

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const within = (parent: Text | undefined): Text =>
  parent ? { it: ` in «${parent.it}»`, en: ` in “${parent.en}”` } : { it: '', en: '' }

const missing = (path: string, label: Text, parent: Text | undefined): Complaint =>
  unfit(
    path,
    `Manca «${label.it}»${within(parent).it}: va compilato.`,
    `“${label.en}” is missing${within(parent).en}: fill it in.`,
  )

const checkEntry = (field: Field, entry: string | Node, path: string): Complaint[] => {
  const { type, label } = field
  if (type.kind === 'block') {
    if (typeof entry !== 'string') return checkBlock(type, entry, path, label)
    return [unfit(path, `«${label.it}» è vuoto o contiene solo testo.`, `“${label.en}” is empty or mere text.`)]
  }
  if (typeof entry === 'string') {
    const value = entry === '' && field.defaultValue !== undefined ? field.defaultValue : normalizeBlanks(type, entry)
    if (fits(type, value)) return []
    const { expected } = type
    return [
      value === ''
        ? unfit(
            path,
            `«${label.it}» è vuoto. Atteso: ${expected.it}.`,
            `“${label.en}” is empty. Expected: ${expected.en}.`,
          )
        : unfit(
            path,
            `«${label.it}»: ${quoted(value)} non è ammesso. Atteso: ${expected.it}.`,
            `“${label.en}”: ${quoted(value)} is not allowed. Expected: ${expected.en}.`,
          ),
    ]
  }
  return [unfit(path, `«${label.it}» non può contenere altri campi.`, `“${label.en}” cannot hold other fields.`)]
}

const checkField = (field: Field, node: Node, path: string, parent: Text | undefined): Complaint[] => {
  const here = below(path, field.name)
  const entries = entriesOf(node, field.name)
  if (entries.length === 0) return field.isRequired ? [missing(here, field.label, parent)] : []
  const complaints = entries.flatMap((entry, index) =>
    checkEntry(field, entry, field.isRepeated ? `${here}[${index}]` : here),
  )
  return entries.length > 1 && !field.isRepeated ? [...complaints, tooMany(here, field.label)] : complaints
}

/** Also the reader's word for an element that is there twice. */
export const tooMany = (path: string, label: Text): Complaint =>
  unfit(
    path,
    `«${label.it}» compare più di una volta: ne va lasciato uno.`,
    `“${label.en}” stands there more than once: leave one.`,
  )

const checkChoice = (choice: Choice, node: Node, path: string, parent: Text | undefined): Complaint[] => {
  const taken = choice.options.filter((fields) => fields.some(({ name }) => entriesOf(node, name).length > 0))
  const name = (language: keyof Text, join: string) =>
    choice.options.map((fields) => fields.map(({ label }) => `«${label[language]}»`).join(join))
  if (taken.length === 1) return taken[0]!.flatMap((field) => checkField(field, node, path, parent))
  const at = below(path, (taken[1] ?? choice.options[0]!)[0]!.name)
  if (taken.length === 0)
    return [
      unfit(
        at,
        `Manca ${name('it', ' e ').join(' oppure ')}${within(parent).it}.`,
        `${name('en', ' and ').join(' or ')} is missing${within(parent).en}.`,
      ),
    ]
  return [
    unfit(
      at,
      `Va indicato ${name('it', ' e ').join(' oppure ')}, non entrambi.`,
      `Give ${name('en', ' and ').join(' or ')}, not both.`,
    ),
  ]
}

/** What is wrong with a block and everything in it. */
export const checkBlock = (block: Block, node: Node, path: string, label: Text | undefined): Complaint[] => {
  const known = new Set(fieldsOf(block).map(({ name }) => name))
  const unknown = Object.keys(node).filter(
    (name) => !known.has(name) && !(path === '' && name.startsWith('@')) && node[name] !== undefined,
  )
  return [
    ...block.parts.flatMap((part) =>
      part.kind === 'field' ? checkField(part, node, path, label) : checkChoice(part, node, path, label),
    ),
    ...unknown.map((name) => notKnown(below(path, name), name, label)),
  ]
}

export const notKnown = (path: string, name: string, parent: Text | undefined): Complaint =>
  unfit(
    path,
    `${quoted(name)} non è previsto${within(parent).it}: va tolto.`,
    `${quoted(name)} is not foreseen${within(parent).en}: remove it.`,
  )

const systemName = basicLatin(1, 10)

const checkAttributes = (document: InvoiceDocument, format: FormatName): Complaint[] => {
  const version = document['@versione']
  const system = document['@SistemaEmittente']
  const versions = format === 'SIMPLIFIED' ? simplifiedFormats : ordinaryFormats
  const complaints: Complaint[] = []
  if (typeof version === 'string' && !Object.hasOwn(versions, version))
    complaints.push(
      unfit(
        '@versione',
        `Versione ${quoted(version)} non ammessa. Attesa: ${Object.keys(versions).join(' o ')}.`,
        `Version ${quoted(version)} is not allowed. Expected: ${Object.keys(versions).join(' or ')}.`,
      ),
    )
  if (typeof system === 'string' && !fits(systemName, normalizeBlanks(systemName, system)))
    complaints.push(
      unfit(
        '@SistemaEmittente',
        `Sistema emittente: atteso ${systemName.expected.it}.`,
        `Issuing system: expected ${systemName.expected.en}.`,
      ),
    )
  return complaints
}

/**
 * Control 00200: what the schema says about a tree. Repeated elements are always indexed in paths; one that is missing
 * altogether is named without an index. What only a file can have wrong (order, unknown elements) is the reader's.
 */
export const checkSchema = (document: InvoiceDocument, format: FormatName): Complaint[] => [
  ...checkAttributes(document, format),
  ...checkBlock(formatNamed[format].body, document, '', undefined),
]
