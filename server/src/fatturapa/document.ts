import { ordinaryFormat } from './model/ordinary.ts'
import { simplifiedFormat } from './model/simplified.ts'
import type { Format } from './model/structure.ts'

/**
 * A block of the file as a plain tree keyed by the names of its XML elements: a text for a value, a tree for a block, an
 * array for what may repeat. Names with '@' are attributes of the root.
 */
export interface Node {
  [name: string]: string | Node | string[] | Node[] | undefined
}

/** The root of an invoice: `{ FatturaElettronicaHeader, FatturaElettronicaBody: [...] }`, with '@versione' where read. */
export type InvoiceDocument = Node

export type FormatName = 'ORDINARY' | 'SIMPLIFIED'

export const formatNamed: Record<FormatName, Format> = { ORDINARY: ordinaryFormat, SIMPLIFIED: simplifiedFormat }

type Entry = string | Node

/** What stands under a name, as a list: an absent element is an empty list. */
export const entriesOf = (node: Node, name: string): Entry[] => {
  const value = Object.hasOwn(node, name) ? node[name] : undefined
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const follow = (from: Node | undefined, path: string): Entry[] =>
  path.split('.').reduce<Entry[]>(
    (entries, step) => {
      const indexed = /^(.+)\[(\d+)]$/.exec(step)
      const found = entries.flatMap((entry) =>
        typeof entry === 'string' ? [] : entriesOf(entry, indexed ? indexed[1]! : step),
      )
      return indexed ? found.slice(Number(indexed[2]), Number(indexed[2]) + 1) : found
    },
    from ? [from] : [],
  )

/** Every block at a path such as 'DatiBeniServizi.DettaglioLinee', through all repetitions on the way. */
export const blocksAt = (from: Node | undefined, path: string): Node[] =>
  follow(from, path).filter((entry) => typeof entry !== 'string')

export const blockAt = (from: Node | undefined, path: string): Node | undefined => blocksAt(from, path)[0]

export const textsAt = (from: Node | undefined, path: string): string[] =>
  follow(from, path).filter((entry) => typeof entry === 'string')

/** The first value at a path: `textAt(document, 'FatturaElettronicaBody[1].DatiGenerali.DatiGeneraliDocumento.Numero')`. */
export const textAt = (from: Node | undefined, path: string): string | undefined => textsAt(from, path)[0]

/** The invoices of a file: several where it is a lot. */
export const bodiesOf = (document: InvoiceDocument): Node[] => blocksAt(document, 'FatturaElettronicaBody')

/** Which of the two formats a tree claims to be. */
export const formatOf = (document: InvoiceDocument): FormatName => {
  const claimed =
    textAt(document, 'FatturaElettronicaHeader.DatiTrasmissione.FormatoTrasmissione') ?? textAt(document, '@versione')
  return claimed === 'FSM10' ? 'SIMPLIFIED' : 'ORDINARY'
}
