import type { Party, PriceChange, RelatedDocument } from '../../db/tables/invoice.ts'
import type { InvoiceDocument, Node } from '../../fatturapa/document.ts'
import { isFiscalCode } from '../../fatturapa/identifiers.ts'
import { roundCents, toFixed } from '../../lib/money.ts'
import type { InvoiceContent, LineContent, PaymentContent, Seller } from './invoice-content.ts'
import { feesOf } from './invoice-totals.ts'

export interface Transmission {
  /** The Italian fiscal code of whoever sends the file. Absent: the seller itself. */
  readonly transmitterCode?: string
  /** One to ten letters or digits; new with each attempt. */
  readonly progressive: string
}

/** Absent where there is nothing to say: an empty element is rarely allowed. */
const some = (text: string | null | undefined): string | undefined => latin(text ?? '').trim() || undefined

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '€': 'EUR',
  '\u00a0': ' ',
}
/** The file's alphabet is Latin-1; what word processors put instead of its signs is put back. */
const latin = (text: string): string => text.normalize('NFC').replace(/[‘’“”„–—…€\u00a0]/g, (sign) => PLAIN[sign]!)

const vatIdentifier = (country: string, code: string | null | undefined): Node | undefined =>
  some(code) ? { IdPaese: country, IdCodice: some(code) } : undefined

interface Address {
  readonly street?: string | null
  readonly postalCode?: string | null
  readonly city?: string | null
  readonly province?: string | null
  readonly country: string
}
/** Abroad there is no Italian postal code and no province. */
const addressOf = ({ street, postalCode, city, province, country }: Address): Node => {
  const isItalian = country === 'IT'
  return {
    Indirizzo: some(street),
    CAP: isItalian || /^\d{5}$/.test(postalCode ?? '') ? some(postalCode) : '00000',
    Comune: some(city),
    ...(isItalian && { Provincia: some(province) }),
    Nazione: country,
  }
}

const sellerOf = (seller: Seller): Node => ({
  DatiAnagrafici: {
    IdFiscaleIVA: vatIdentifier('IT', seller.vatNumber),
    CodiceFiscale: some(seller.fiscalCode),
    Anagrafica: { Denominazione: some(seller.name) },
    RegimeFiscale: seller.taxRegime,
  },
  Sede: addressOf(seller),
  IscrizioneREA:
    seller.reaOffice && seller.reaNumber
      ? { Ufficio: seller.reaOffice, NumeroREA: seller.reaNumber, StatoLiquidazione: 'LN' }
      : undefined,
})

const buyerOf = (buyer: Party): Node => ({
  DatiAnagrafici: {
    IdFiscaleIVA: vatIdentifier(buyer.vatCountry || buyer.country, buyer.vatCode),
    CodiceFiscale: some(buyer.fiscalCode),
    Anagrafica: { Denominazione: some(buyer.name), Nome: some(buyer.firstName), Cognome: some(buyer.lastName) },
  },
  Sede: addressOf(buyer),
})

const NO_CODE = '0000000'
const ABROAD = 'XXXXXXX'

/** Whether it has a tax number of the Italian state: then SdI can deliver to it wherever it lives. */
const isKnownInItaly = ({ vatCountry, vatCode, fiscalCode, country }: Party) =>
  country === 'IT' || (vatCountry === 'IT' && Boolean(vatCode)) || isFiscalCode(fiscalCode ?? '')

/** An office of the administration has a code or cannot be written to; others may leave it open. */
const recipientOf = (buyer: Party): string | undefined =>
  some(buyer.recipientCode) ?? (buyer.publicBody ? undefined : isKnownInItaly(buyer) ? NO_CODE : ABROAD)

const priceChangeOf = ({ kind, percentage, amount }: PriceChange): Node => ({
  Tipo: kind,
  Percentuale: percentage == null ? undefined : toFixed(percentage),
  Importo: amount == null ? undefined : toFixed(amount),
})

const lineOf = (line: LineContent, index: number): Node => ({
  NumeroLinea: String(index + 1),
  Descrizione: some(line.description),
  Quantita: line.quantity === null ? undefined : toFixed(line.quantity),
  UnitaMisura: some(line.unit),
  PrezzoUnitario: line.unitPrice === null ? undefined : toFixed(line.unitPrice),
  ScontoMaggiorazione: line.priceChanges.map(priceChangeOf),
  PrezzoTotale: toFixed(line.total),
  AliquotaIVA: toFixed(line.vatRate),
  Ritenuta: line.withheld ? 'SI' : undefined,
  Natura: some(line.nature),
})

const paymentOf = ({ method, dueOn, amount, iban }: PaymentContent): Node => ({
  ModalitaPagamento: method,
  DataScadenzaPagamento: dueOn ?? undefined,
  ImportoPagamento: toFixed(amount),
  IBAN: some(iban?.replaceAll(' ', '')),
})

export const relatedElements: Readonly<Record<string, string>> = {
  ORDER: 'DatiOrdineAcquisto',
  CONTRACT: 'DatiContratto',
  AGREEMENT: 'DatiConvenzione',
  RECEPTION: 'DatiRicezione',
  INVOICE: 'DatiFattureCollegate',
}
const relatedOf = (documents: readonly RelatedDocument[], kind: string): Node[] =>
  documents
    .filter((document) => document.kind === kind)
    .map(({ number, date, cup, cig }) => ({
      IdDocumento: some(number),
      Data: date ?? undefined,
      CodiceCUP: some(cup),
      CodiceCIG: some(cig),
    }))

/** In pieces of 200 characters, as long as one element may be. */
const pieces = (text: string): string[] => [...text.matchAll(/[\s\S]{1,200}/gu)].map(([piece]) => piece)

const generalOf = (invoice: InvoiceContent): Node => ({
  TipoDocumento: invoice.documentType,
  Divisa: 'EUR',
  Data: invoice.date,
  Numero: invoice.number ?? PLACEHOLDER,
  DatiRitenuta: invoice.withholding
    ? [
        {
          TipoRitenuta: invoice.withholding.kind,
          ImportoRitenuta: invoice.withheld,
          AliquotaRitenuta: toFixed(invoice.withholding.rate),
          CausalePagamento: invoice.withholding.reason,
        },
      ]
    : [],
  DatiBollo: invoice.stampDuty ? { BolloVirtuale: 'SI', ImportoBollo: invoice.stampDutyAmount } : undefined,
  DatiCassaPrevidenziale: invoice.pensionFunds.map((fund) => ({
    TipoCassa: fund.kind,
    AlCassa: toFixed(fund.rate),
    ImportoContributoCassa: fund.amount,
    ImponibileCassa: roundCents(feesOf(invoice.lines)),
    AliquotaIVA: toFixed(fund.vatRate),
    Ritenuta: fund.withheld ? 'SI' : undefined,
    Natura: some(fund.nature),
  })),
  ImportoTotaleDocumento: invoice.total,
  Causale: pieces(some(invoice.purpose) ?? ''),
})

/** A draft has no number yet; that is no complaint. */
const PLACEHOLDER = '1'

/** The document SdI is given, as a tree for `writeInvoice` and `validateInvoice`. */
export function fatturaOf(invoice: InvoiceContent, seller: Seller, transmission: Transmission): InvoiceDocument {
  const { buyer } = invoice
  const format = buyer.publicBody ? 'FPA12' : 'FPR12'
  const recipient = recipientOf(buyer)
  const transmitter = transmission.transmitterCode ?? some(seller.fiscalCode) ?? some(seller.vatNumber)
  return {
    '@versione': format,
    FatturaElettronicaHeader: {
      DatiTrasmissione: {
        IdTrasmittente: { IdPaese: 'IT', IdCodice: transmitter },
        ProgressivoInvio: transmission.progressive,
        FormatoTrasmissione: format,
        CodiceDestinatario: recipient,
        PECDestinatario: recipient === NO_CODE ? some(buyer.pec) : undefined,
      },
      CedentePrestatore: sellerOf(seller),
      CessionarioCommittente: buyerOf(buyer),
    },
    FatturaElettronicaBody: [
      {
        DatiGenerali: {
          DatiGeneraliDocumento: generalOf(invoice),
          ...Object.fromEntries(
            Object.entries(relatedElements).map(([kind, element]) => [
              element,
              relatedOf(invoice.relatedDocuments, kind),
            ]),
          ),
        },
        DatiBeniServizi: {
          DettaglioLinee: invoice.lines.map(lineOf),
          DatiRiepilogo: invoice.vatSummary.map((row) => ({
            AliquotaIVA: row.vatRate,
            Natura: some(row.nature),
            ImponibileImporto: row.taxable,
            Imposta: row.vat,
            EsigibilitaIVA: invoice.collectability,
            RiferimentoNormativo: some(row.legalReference),
          })),
        },
        DatiPagamento: invoice.payments.length
          ? [
              {
                CondizioniPagamento: invoice.paymentConditions ?? (invoice.payments.length > 1 ? 'TP01' : 'TP02'),
                DettaglioPagamento: invoice.payments.map(paymentOf),
              },
            ]
          : [],
      },
    ],
  }
}
