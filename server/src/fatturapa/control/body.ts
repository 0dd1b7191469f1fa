import { isAmount, isZero } from '../../lib/money.ts'
import { blocksAt, bodiesOf, type FormatName, type InvoiceDocument, type Node, textAt } from '../document.ts'

/** A block of an invoice with the path it has in the file. */
export interface Placed {
  node: Node
  path: string
}

export const placed = (from: Placed, name: string): Placed[] =>
  blocksAt(from.node, name).map((node, index) => ({ node, path: `${from.path}.${name}[${index}]` }))

/** One invoice of a file, its blocks at hand for the controls. */
export interface Body extends Placed {
  documentType: string | undefined
  document: Placed
  lines: Placed[]
  funds: Placed[]
  summaries: Placed[]
  withholdings: Node[]
  goods: Placed[]
}

const readBody = (node: Node, index: number): Body => {
  const path = `FatturaElettronicaBody[${index}]`
  const document: Placed = {
    node: blocksAt(node, 'DatiGenerali.DatiGeneraliDocumento')[0] ?? {},
    path: `${path}.DatiGenerali.DatiGeneraliDocumento`,
  }
  const goods: Placed = { node: blocksAt(node, 'DatiBeniServizi')[0] ?? {}, path: `${path}.DatiBeniServizi` }
  return {
    node,
    path,
    document,
    documentType: textAt(document.node, 'TipoDocumento'),
    lines: placed(goods, 'DettaglioLinee'),
    funds: placed(document, 'DatiCassaPrevidenziale'),
    summaries: placed(goods, 'DatiRiepilogo'),
    withholdings: blocksAt(document.node, 'DatiRitenuta'),
    goods: placed({ node, path }, 'DatiBeniServizi'),
  }
}

export interface Party {
  path: string
  country: string | undefined
  code: string | undefined
  fiscalCode: string | undefined
}

/** A file to be judged: what every control is given. */
export interface Judged {
  format: FormatName
  document: InvoiceDocument
  header: Node
  bodies: Body[]
  seller: Party
  buyer: Party
  /** The day SdI takes the file in, 'YYYY-MM-DD'. */
  receivedOn: string
}

const party = (header: Node, path: string): Party => {
  const text = (name: string) => textAt(header, `${path}.${name}`)
  return {
    path: `FatturaElettronicaHeader.${path}`,
    country: text('IdFiscaleIVA.IdPaese'),
    code: text('IdFiscaleIVA.IdCodice'),
    fiscalCode: text('CodiceFiscale'),
  }
}

export const judged = (document: InvoiceDocument, format: FormatName, receivedOn: string): Judged => {
  const header = blocksAt(document, 'FatturaElettronicaHeader')[0] ?? {}
  const isSimplified = format === 'SIMPLIFIED'
  return {
    format,
    document,
    header,
    receivedOn,
    bodies: bodiesOf(document).map(readBody),
    seller: party(header, isSimplified ? 'CedentePrestatore' : 'CedentePrestatore.DatiAnagrafici'),
    buyer: party(header, `CessionarioCommittente.${isSimplified ? 'IdentificativiFiscali' : 'DatiAnagrafici'}`),
  }
}

/** A number of the file, or nothing where the schema has already complained about it. */
export const amountAt = (node: Node, name: string): string | undefined => {
  const text = textAt(node, name)
  return text !== undefined && isAmount(text) ? text : undefined
}

export const isZeroRate = (node: Node, name = 'AliquotaIVA'): boolean => {
  const rate = amountAt(node, name)
  return rate !== undefined && isZero(rate)
}

export const isTaxedRate = (node: Node, name = 'AliquotaIVA'): boolean => {
  const rate = amountAt(node, name)
  return rate !== undefined && !isZero(rate)
}

/** The calendar day of an xs:date, whose time zone says nothing here. */
export const dayAt = (node: Node, name: string): string | undefined => textAt(node, name)?.slice(0, 10)
