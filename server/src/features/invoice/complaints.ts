import type { Complaint as Found } from '../../fatturapa/complaint.ts'
import { CONTROLS } from '../../fatturapa/control/table.ts'
import { validateInvoice } from '../../fatturapa/validate.ts'
import type { Day } from '../../lib/days.ts'
import { isEqual, isZero, subtract, sum } from '../../lib/money.ts'
import type { InvoiceContent, Seller } from './invoice-content.ts'
import { fatturaOf, relatedElements } from './to-fattura.ts'

export interface InputComplaint {
  readonly code: string
  readonly severity: 'ERROR' | 'WARNING'
  /** The field of InvoiceDraftInput; '' for the whole. */
  readonly path: string
  readonly message: { it: string; en: string }
}

const LINE: Readonly<Record<string, string>> = {
  Descrizione: 'description',
  Quantita: 'quantity',
  UnitaMisura: 'unit',
  PrezzoUnitario: 'unitPrice',
  PrezzoTotale: 'unitPrice',
  AliquotaIVA: 'vatRate',
  Natura: 'nature',
  Ritenuta: 'withheld',
}
const CHANGE: Readonly<Record<string, string>> = { Tipo: 'kind', Percentuale: 'percentage', Importo: 'amount' }
const WITHHOLDING: Readonly<Record<string, string>> = {
  TipoRitenuta: 'kind',
  AliquotaRitenuta: 'rate',
  ImportoRitenuta: 'rate',
  CausalePagamento: 'reason',
}
const FUND: Readonly<Record<string, string>> = {
  TipoCassa: 'kind',
  AlCassa: 'rate',
  ImportoContributoCassa: 'rate',
  AliquotaIVA: 'vatRate',
  Natura: 'nature',
  Ritenuta: 'withheld',
}
const PAYMENT: Readonly<Record<string, string>> = {
  ModalitaPagamento: 'method',
  DataScadenzaPagamento: 'dueOn',
  ImportoPagamento: 'amount',
  IBAN: 'iban',
}
const RELATED: Readonly<Record<string, string>> = {
  IdDocumento: 'number',
  Data: 'date',
  CodiceCUP: 'cup',
  CodiceCIG: 'cig',
}
const GENERAL: Readonly<Record<string, string>> = {
  TipoDocumento: 'documentType',
  Data: 'date',
  Numero: 'seriesId',
  Causale: 'purpose',
  DatiBollo: 'stampDuty',
  DatiRitenuta: 'withholding',
}
const BUYER: Readonly<Record<string, string>> = {
  IdPaese: 'vatCountry',
  IdCodice: 'vatCode',
  IdFiscaleIVA: 'vatCode',
  CodiceFiscale: 'fiscalCode',
  Denominazione: 'name',
  Anagrafica: 'name',
  Nome: 'firstName',
  Cognome: 'lastName',
  Indirizzo: 'street',
  CAP: 'postalCode',
  Comune: 'city',
  Provincia: 'province',
  Nazione: 'country',
}

const below = (base: string, field: string | undefined) => (field ? `${base}.${field}` : base)

/** The field of InvoiceDraftInput that a place in the file comes from. '': none, as with all that the seller is. */
export function inputPath(path: string, invoice: InvoiceContent): string {
  const steps = path.split('.').map((step) => {
    const [, name, index] = /^([^[]*)(?:\[(\d+)])?$/.exec(step)!
    return { name: name!, index: index === undefined ? 0 : Number(index), isIndexed: index !== undefined }
  })
  const last = steps.at(-1)!.name
  const at = (name: string) => steps.find((step) => step.name === name)
  if (at('CessionarioCommittente')) return below('buyer', BUYER[last])
  if (last === 'CodiceDestinatario' || last === 'FormatoTrasmissione') return 'buyer.recipientCode'
  if (last === 'PECDestinatario') return 'buyer.pec'
  const line = at('DettaglioLinee')
  if (line) {
    if (!line.isIndexed) return 'lines'
    const change = at('ScontoMaggiorazione')
    if (change) return below(`lines.${line.index}.priceChanges.${change.index}`, CHANGE[last])
    return below(`lines.${line.index}`, LINE[last])
  }
  const summary = at('DatiRiepilogo')
  if (summary) return summaryPath(last, summary.isIndexed ? summary.index : undefined, invoice)
  if (at('DettaglioPagamento')) return below(`payments.${at('DettaglioPagamento')!.index}`, PAYMENT[last])
  if (at('DatiPagamento')) return last === 'CondizioniPagamento' ? 'paymentConditions' : 'payments'
  if (at('DatiRitenuta')) return below('withholding', WITHHOLDING[last])
  if (at('DatiBollo')) return 'stampDuty'
  if (at('DatiCassaPrevidenziale')) return below(`pensionFunds.${at('DatiCassaPrevidenziale')!.index}`, FUND[last])
  for (const [kind, element] of Object.entries(relatedElements)) {
    const found = at(element)
    if (found) return below(`relatedDocuments.${nthOfKind(invoice, kind, found.index)}`, RELATED[last])
  }
  return at('DatiGeneraliDocumento') ? (GENERAL[last] ?? '') : ''
}

const nthOfKind = (invoice: InvoiceContent, kind: string, index: number): number =>
  invoice.relatedDocuments.flatMap((document, at) => (document.kind === kind ? [at] : []))[index] ?? 0

/** A VAT summary is worked out; what is wrong with it is wrong with the first line (or fund) it sums up. */
function summaryPath(element: string, index: number | undefined, invoice: InvoiceContent): string {
  if (element === 'EsigibilitaIVA') return 'collectability'
  const row = index === undefined ? undefined : invoice.vatSummary[index]
  if (!row) return 'lines'
  const isOfRow = (part: { vatRate: string; nature?: string | null }) =>
    isEqual(part.vatRate, row.vatRate) && (part.nature || null) === row.nature
  const line = invoice.lines.findIndex(isOfRow)
  if (line >= 0) return below(`lines.${line}`, LINE[element] ?? 'unitPrice')
  const fund = invoice.pensionFunds.findIndex(isOfRow)
  return fund >= 0 ? below(`pensionFunds.${fund}`, FUND[element] ?? 'rate') : 'lines'
}

const isOfSummary = ({ path }: Found) => path.includes('DatiRiepilogo')
const isOfSeller = ({ path }: Found) => path.includes('CedentePrestatore') || path.includes('IdTrasmittente')

/** Everything SdI would say of the invoice, each at the field it comes from. */
export function complaintsAbout(invoice: InvoiceContent, seller: Seller, today: Day): InputComplaint[] {
  const found = validateInvoice(fatturaOf(invoice, seller, { progressive: '1' }), { receivedOn: today })
  const seen = new Set<string>()
  // What lines already complain of is not said again of their summary: those come last.
  const complaints = [...found.filter((c) => !isOfSummary(c)), ...found.filter(isOfSummary)].flatMap((complaint) => {
    const path = inputPath(complaint.path, invoice)
    const key = isOfSummary(complaint) ? path : `${path} ${complaint.code} ${complaint.message.en}`
    if (seen.has(key)) return []
    seen.add(path)
    seen.add(`${path} ${complaint.code} ${complaint.message.en}`)
    const { code, severity, message } = complaint
    return [{ code, severity, path, message: isOfSeller(complaint) ? aboutSeller(message) : message }]
  })
  return [...complaints, ...paymentsThatDiffer(invoice)]
}

/** SdI does not look at it, but it is seldom meant. */
function paymentsThatDiffer({ payments, payable }: InvoiceContent): InputComplaint[] {
  const paid = sum(payments.map(({ amount }) => amount))
  if (payments.length === 0 || isZero(subtract(payable, paid))) return []
  const message = {
    it: `Le rate sommano ${paid}, ma il netto da pagare è ${payable}: verificarle.`,
    en: `The payments add up to ${paid}, but ${payable} is payable: verify them.`,
  }
  return [{ code: 'PAYMENTS_DIFFER', severity: 'WARNING', path: 'payments', message }]
}

const aboutSeller = ({ it, en }: { it: string; en: string }) => ({ it: `Cedente: ${it}`, en: `Seller: ${en}` })

/** The schema's rules count as one control, beside those on the content. */
const CONTROL_CODES = ['00200', ...Object.keys(CONTROLS)]

export const controlsPassed = (complaints: readonly InputComplaint[]): number =>
  CONTROL_CODES.filter((control) => !complaints.some(({ code }) => covers(control, code))).length

/** '00300-00306' is one control with several codes. */
const covers = (control: string, code: string): boolean => {
  const [from, to = from] = control.split('-')
  return code >= from! && code <= to!
}
