import { type Complaint, error, warning } from '../complaint.ts'
import { blockAt, type Node, textAt } from '../document.ts'
import { isFiscalCode, isVatNumber } from '../identifiers.ts'
import type { Judged, Party } from './body.ts'
import { type Control, inBodies } from './rates.ts'

const isSameVatNumber = (left: Party, right: Party): boolean =>
  left.country !== undefined && left.code !== undefined && left.country === right.country && left.code === right.code

const ofTypes = (invoice: Judged, types: readonly string[], control: (type: string) => Complaint[]): Complaint[] => {
  const found = invoice.bodies.map(({ documentType }) => documentType ?? '').find((type) => types.includes(type))
  return found === undefined ? [] : control(found)
}

/** 00417: the buyer has a VAT number or a fiscal code. */
export const buyerUnidentified: Control = ({ buyer }) =>
  buyer.code === undefined && buyer.country === undefined && buyer.fiscalCode === undefined
    ? [
        error(
          '00417',
          `${buyer.path}.CodiceFiscale`,
          'Il cessionario non ha né partita IVA né codice fiscale: indicare almeno uno dei due.',
          'The buyer has neither a VAT number nor a fiscal code: give at least one.',
        ),
      ]
    : []

/** 00471: an integration or self-invoice of these types has two different parties. */
export const sameParties: Control = (invoice) =>
  ofTypes(invoice, ['TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD29'], (type) =>
    isSameVatNumber(invoice.seller, invoice.buyer)
      ? [
          error(
            '00471',
            `${invoice.seller.path}.IdFiscaleIVA.IdCodice`,
            `In un documento ${type} il cedente è il fornitore: non può avere la partita IVA del cessionario.`,
            `In a document of type ${type} the seller is the supplier: it cannot have the buyer’s VAT number.`,
          ),
        ]
      : [],
  )

/** 00472: a self-invoice for exceeding the export ceiling is from a company to itself. */
export const differentParties: Control = (invoice) =>
  ofTypes(invoice, ['TD21'], () =>
    isSameVatNumber(invoice.seller, invoice.buyer)
      ? []
      : [
          error(
            '00472',
            `${invoice.seller.path}.IdFiscaleIVA.IdCodice`,
            'In un documento TD21 cedente e cessionario sono lo stesso soggetto: indicare la stessa partita IVA.',
            'In a document of type TD21 seller and buyer are the same: give the same VAT number.',
          ),
        ],
  )

/** 00473: foreign suppliers where the type is for purchases abroad (TD17, 18, 19, 28), an Italian one for TD29. */
export const sellerCountry: Control = (invoice) => {
  const { country, path } = invoice.seller
  if (country === undefined) return []
  const at = `${path}.IdFiscaleIVA.IdPaese`
  return [
    ...ofTypes(invoice, ['TD17', 'TD18', 'TD19', 'TD28'], (type) =>
      country === 'IT'
        ? [
            error(
              '00473',
              at,
              `In un documento ${type} il fornitore è estero: il paese del cedente non può essere IT.`,
              `In a document of type ${type} the supplier is foreign: the seller’s country cannot be IT.`,
            ),
          ]
        : [],
    ),
    ...ofTypes(invoice, ['TD29'], () =>
      country !== 'IT'
        ? [
            error(
              '00473',
              at,
              'In un documento TD29 il fornitore è italiano: il paese del cedente deve essere IT.',
              'In a document of type TD29 the supplier is Italian: the seller’s country must be IT.',
            ),
          ]
        : [],
    ),
  ]
}

/** 00475: these documents are for buyers that are taxable persons. */
export const buyerVatNumberMissing: Control = (invoice) =>
  ofTypes(invoice, ['TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD22', 'TD23', 'TD28', 'TD29'], (type) =>
    invoice.buyer.country === undefined && invoice.buyer.code === undefined
      ? [
          error(
            '00475',
            `${invoice.buyer.path}.IdFiscaleIVA`,
            `Un documento ${type} richiede la partita IVA del cessionario.`,
            `A document of type ${type} needs the buyer’s VAT number.`,
          ),
        ]
      : [],
  )

/** 00476: at least one of the parties is Italian. */
export const bothForeign: Control = ({ seller, buyer }) =>
  seller.country !== undefined && buyer.country !== undefined && seller.country !== 'IT' && buyer.country !== 'IT'
    ? [
        error(
          '00476',
          `${seller.path}.IdFiscaleIVA.IdPaese`,
          'Cedente e cessionario sono entrambi esteri: almeno uno deve avere il paese IT.',
          'Seller and buyer are both foreign: at least one must have the country IT.',
        ),
      ]
    : []

const vatNumberDoubt = (code: string, block: Node | undefined, path: string): Complaint[] => {
  const number = textAt(block, 'IdCodice')
  if (number === undefined || textAt(block, 'IdPaese') !== 'IT' || isVatNumber(number)) return []
  return [
    warning(
      code,
      `${path}.IdCodice`,
      `La partita IVA ${number} non supera il controllo delle cifre: verificarla.`,
      `The VAT number ${number} fails its check digit: verify it.`,
    ),
  ]
}

const fiscalCodeDoubt = (code: string, block: Node | undefined, path: string): Complaint[] => {
  const fiscalCode = textAt(block, 'CodiceFiscale')
  if (fiscalCode === undefined || isFiscalCode(fiscalCode)) return []
  return [
    warning(
      code,
      `${path}.CodiceFiscale`,
      `Il codice fiscale ${fiscalCode} non supera il controllo: verificarlo.`,
      `The fiscal code ${fiscalCode} fails its check: verify it.`,
    ),
  ]
}

const senderDoubt = (header: Node): Complaint[] => {
  const path = 'DatiTrasmissione.IdTrasmittente'
  const code = textAt(header, `${path}.IdCodice`)
  if (code === undefined || textAt(header, `${path}.IdPaese`) !== 'IT' || isFiscalCode(code)) return []
  return [
    warning(
      '00300',
      `FatturaElettronicaHeader.${path}.IdCodice`,
      `L’identificativo del trasmittente ${code} non è un codice fiscale valido: verificarlo.`,
      `The sender’s identifier ${code} is no valid fiscal code: verify it.`,
    ),
  ]
}

/**
 * 00300 to 00306: SdI looks these up in the tax register. Offline only the check digits can be held against them, and even
 * official examples fail those: a doubt, not an error.
 */
export const doubtfulIdentifiers: Control = ({ header, seller, buyer, format }) => {
  const at = (path: string) => blockAt(header, path.replace('FatturaElettronicaHeader.', ''))
  const of = (path: string, vatCode: string, fiscalCodeCode: string) => [
    ...vatNumberDoubt(vatCode, at(`${path}.IdFiscaleIVA`), `${path}.IdFiscaleIVA`),
    ...fiscalCodeDoubt(fiscalCodeCode, at(path), path),
  ]
  const others =
    format === 'SIMPLIFIED'
      ? ['CedentePrestatore.RappresentanteFiscale']
      : ['RappresentanteFiscale.DatiAnagrafici', 'TerzoIntermediarioOSoggettoEmittente.DatiAnagrafici']
  return [
    ...senderDoubt(header),
    ...of(seller.path, '00301', '00302'),
    ...others.flatMap((path) => of(`FatturaElettronicaHeader.${path}`, '00303', '00304')),
    ...of(buyer.path, '00305', '00306'),
  ]
}

/** 00474: a self-invoice for exceeding the export ceiling has no untaxed lines. */
export const untaxedCeilingLine: Control = (invoice) =>
  inBodies(invoice, ({ documentType, lines }) =>
    documentType !== 'TD21'
      ? []
      : lines
          .filter(({ node }) => /^0+\.0+$/.test(textAt(node, 'AliquotaIVA') ?? ''))
          .map(({ path }) =>
            error(
              '00474',
              `${path}.AliquotaIVA`,
              'In un documento TD21 ogni riga ha un’aliquota IVA diversa da 0.',
              'In a document of type TD21 every line has a VAT rate other than 0.',
            ),
          ),
  )
