import { blockAt, blocksAt, type InvoiceDocument, type Node, textAt, textsAt } from '../../fatturapa/document.ts'
import { readInvoiceFile } from '../../fatturapa/read.ts'
import { isDay } from '../../lib/days.ts'
import { absolute, compare, divide, isAmount, multiply, roundCents, subtract, sum } from '../../lib/money.ts'
import type { InvoiceLine, InvoiceParty } from '../invoice/invoice-parts.type.ts'
import type { ReceivedDocument } from './received-invoice.type.ts'

/** A number that a field of ours can hold, or nothing: what came from outside may be anything. */
export const amountOf = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim()
  if (trimmed === undefined || !isAmount(trimmed)) return undefined
  const [whole = '', fraction = ''] = absolute(trimmed).split('.')
  return whole.length > 12 || fraction.length > 8 ? undefined : sum([trimmed])
}
const orZero = (text: string | undefined) => amountOf(text) ?? '0'

/** xs:date allows a time zone, and suppliers pad with blanks. */
export const dayIn = (text: string | undefined): string | undefined => {
  const day = text?.trim().slice(0, 10)
  return day !== undefined && isDay(day) && day >= '1900' ? day : undefined
}

export const identityOf = (party: Node | undefined): Node | undefined =>
  blockAt(party, 'DatiAnagrafici') ?? blockAt(party, 'IdentificativiFiscali') ?? party

/** A party of either format: the simplified one has fewer blocks, under other names. */
export function partyOf(party: Node | undefined, transmission?: Node): InvoiceParty {
  const identity = identityOf(party)
  const names = blockAt(identity, 'Anagrafica') ?? blockAt(party, 'AltriDatiIdentificativi') ?? identity
  const seat = blockAt(party, 'Sede') ?? blockAt(party, 'AltriDatiIdentificativi.Sede')
  const [name, firstName, lastName] = ['Denominazione', 'Nome', 'Cognome'].map((each) => textAt(names, each)?.trim())
  const street = [textAt(seat, 'Indirizzo'), textAt(seat, 'NumeroCivico')].filter(Boolean).join(' ')
  const recipientCode = textAt(transmission, 'CodiceDestinatario') ?? null
  return {
    name,
    firstName,
    lastName,
    displayName: name || [firstName, lastName].filter(Boolean).join(' ') || (textAt(identity, 'CodiceFiscale') ?? '–'),
    vatCountry: textAt(identity, 'IdFiscaleIVA.IdPaese'),
    vatCode: textAt(identity, 'IdFiscaleIVA.IdCodice'),
    fiscalCode: textAt(identity, 'CodiceFiscale'),
    street: street || null,
    postalCode: textAt(seat, 'CAP'),
    city: textAt(seat, 'Comune'),
    province: textAt(seat, 'Provincia'),
    country: textAt(seat, 'Nazione'),
    recipientCode,
    pec: textAt(transmission, 'PECDestinatario'),
    publicBody: recipientCode?.length === 6,
    taxRegime: textAt(identity, 'RegimeFiscale'),
  }
}

const priceChangesOf = (line: Node): InvoiceLine['priceChanges'] =>
  blocksAt(line, 'ScontoMaggiorazione').map((change) => ({
    kind: textAt(change, 'Tipo') === 'MG' ? 'MG' : 'SC',
    percentage: amountOf(textAt(change, 'Percentuale')),
    amount: amountOf(textAt(change, 'Importo')),
  }))

const ordinaryLines = (body: Node): InvoiceLine[] =>
  blocksAt(body, 'DatiBeniServizi.DettaglioLinee').map((line, index) => ({
    position: index + 1,
    description: textAt(line, 'Descrizione') ?? '',
    quantity: amountOf(textAt(line, 'Quantita')),
    unit: textAt(line, 'UnitaMisura'),
    unitPrice: amountOf(textAt(line, 'PrezzoUnitario')),
    priceChanges: priceChangesOf(line),
    total: orZero(textAt(line, 'PrezzoTotale')),
    vatRate: orZero(textAt(line, 'AliquotaIVA')),
    nature: textAt(line, 'Natura'),
    withheld: textAt(line, 'Ritenuta') === 'SI',
  }))

/** The simplified format gives amounts with their tax; either the tax or its rate is stated. */
const taxOf = (goods: Node): string => {
  const stated = amountOf(textAt(goods, 'DatiIVA.Imposta'))
  if (stated !== undefined) return stated
  const [gross, rate] = [orZero(textAt(goods, 'Importo')), orZero(textAt(goods, 'DatiIVA.Aliquota'))]
  return roundCents(divide(multiply(gross, rate), sum(['100', rate])))
}
/** A rate that is not stated follows from the amounts. */
const rateOf = (goods: Node): string => {
  const net = subtract(orZero(textAt(goods, 'Importo')), taxOf(goods))
  const stated = amountOf(textAt(goods, 'DatiIVA.Aliquota'))
  return stated ?? (compare(net, '0') === 0 ? '0' : roundCents(divide(multiply(taxOf(goods), '100'), net)))
}

const simplifiedRows = (body: Node) =>
  blocksAt(body, 'DatiBeniServizi').map((goods) => ({
    description: textAt(goods, 'Descrizione') ?? '',
    net: subtract(orZero(textAt(goods, 'Importo')), taxOf(goods)),
    vat: taxOf(goods),
    vatRate: rateOf(goods),
    nature: textAt(goods, 'Natura'),
    legalReference: textAt(goods, 'RiferimentoNormativo'),
  }))

const simplifiedLines = (body: Node): InvoiceLine[] =>
  simplifiedRows(body).map(({ description, net, vatRate, nature }, index) => ({
    position: index + 1,
    description,
    priceChanges: [],
    total: net,
    vatRate,
    nature,
    withheld: false,
  }))

const isSimplified = (body: Node) => blockAt(body, 'DatiBeniServizi.DatiIVA') !== undefined

export const vatSummaryOf = (body: Node): ReceivedDocument['vatSummary'] =>
  isSimplified(body)
    ? simplifiedRows(body).map(({ net, vat, vatRate, nature, legalReference }) => ({
        taxable: net,
        vat,
        vatRate,
        nature,
        legalReference,
      }))
    : blocksAt(body, 'DatiBeniServizi.DatiRiepilogo').map((row) => ({
        vatRate: orZero(textAt(row, 'AliquotaIVA')),
        nature: textAt(row, 'Natura'),
        taxable: orZero(textAt(row, 'ImponibileImporto')),
        vat: orZero(textAt(row, 'Imposta')),
        legalReference: textAt(row, 'RiferimentoNormativo'),
      }))

export const paymentsOf = (body: Node): ReceivedDocument['payments'] =>
  blocksAt(body, 'DatiPagamento.DettaglioPagamento').map((payment) => ({
    method: textAt(payment, 'ModalitaPagamento') ?? '',
    dueOn: dayIn(textAt(payment, 'DataScadenzaPagamento')),
    amount: orZero(textAt(payment, 'ImportoPagamento')),
    iban: textAt(payment, 'IBAN'),
  }))

/** One invoice of a file as it reads. */
export function documentOf(document: InvoiceDocument, position: number): ReceivedDocument {
  const header = blockAt(document, 'FatturaElettronicaHeader')
  const body = blocksAt(document, 'FatturaElettronicaBody')[position] ?? {}
  const general = blockAt(body, 'DatiGenerali.DatiGeneraliDocumento')
  return {
    seller: partyOf(blockAt(header, 'CedentePrestatore')),
    buyer: partyOf(blockAt(header, 'CessionarioCommittente'), blockAt(header, 'DatiTrasmissione')),
    purpose: textsAt(general, 'Causale').join('\n') || null,
    lines: isSimplified(body) ? simplifiedLines(body) : ordinaryLines(body),
    vatSummary: vatSummaryOf(body),
    payments: paymentsOf(body),
    withheld: sum(textsAt(general, 'DatiRitenuta.ImportoRitenuta').map(orZero)),
  }
}

/** The text was decoded once; its declaration may still name the encoding it came in, which a byte order mark overrules. */
export const readStoredXml = (xml: string): InvoiceDocument => readInvoiceFile(Buffer.from(`\uFEFF${xml}`)).document
