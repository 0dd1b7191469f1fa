import { quantity } from '../../../shared/format.ts'
import { today } from '../../../shared/today.ts'
import type { EditedInvoiceQuery } from '../../generated/graphql.ts'

/** A line as it is typed: texts, not numbers. */
export interface DraftLine {
  key: string
  description: string
  quantity: string
  unit: string
  unitPrice: string
  /** "10" or "10 %" of the price, or "5 €" off it. */
  discount: string
  /** A rate, "22", or a nature, "N2.2". */
  vat: string
  withheld: boolean
}

export interface DraftParty {
  name: string
  firstName: string
  lastName: string
  vatCountry: string
  vatCode: string
  fiscalCode: string
  street: string
  postalCode: string
  city: string
  province: string
  country: string
  recipientCode: string
  pec: string
  publicBody: boolean
}

export interface DraftFund {
  key: string
  kind: string
  rate: string
  vat: string
  withheld: boolean
}

export interface DraftRelated {
  key: string
  kind: string
  number: string
  date: string
  cup: string
  cig: string
}

export interface DraftPayment {
  key: string
  method: string
  dueOn: string
  /** Empty in the only one: all that is payable. */
  amount: string
  /** Shown, never sent: a studio does not write IBANs. */
  iban: string
}

/** Everything one types on the paper. */
export interface Draft {
  seriesId: string
  documentType: string
  date: string
  counterpartyId: string | null
  /** The chosen counterparty, or the buyer that is written out where none is chosen. */
  buyer: DraftParty
  /** The buyer's form is open. */
  isWritingBuyer: boolean
  purpose: string
  lines: DraftLine[]
  withholding: { kind: string; rate: string; reason: string } | null
  funds: DraftFund[]
  related: DraftRelated[]
  stampDuty: 'RULE' | 'YES' | 'NO'
  collectability: string
  paymentConditions: string
  payments: DraftPayment[]
}

let made = 0
/** Tells rows apart that move and may be alike. */
export const rowKey = () => `row${++made}`

export const emptyLine = (vat = '22'): DraftLine => ({
  key: rowKey(),
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '',
  discount: '',
  vat,
  withheld: false,
})

export const emptyParty: DraftParty = {
  name: '',
  firstName: '',
  lastName: '',
  vatCountry: 'IT',
  vatCode: '',
  fiscalCode: '',
  street: '',
  postalCode: '',
  city: '',
  province: '',
  country: 'IT',
  recipientCode: '',
  pec: '',
  publicBody: false,
}

export const emptyDraft = (date: string): Draft => ({
  seriesId: '',
  documentType: 'TD01',
  date,
  counterpartyId: null,
  buyer: emptyParty,
  isWritingBuyer: false,
  purpose: '',
  lines: [emptyLine()],
  withholding: null,
  funds: [],
  related: [],
  stampDuty: 'RULE',
  collectability: 'I',
  paymentConditions: '',
  payments: [],
})

type Nullable<T> = { [K in keyof T]?: T[K] | null }

/** A party of the API with every absent field as an empty text. */
export function partyOf(party: Nullable<DraftParty>): DraftParty {
  const known = Object.keys(emptyParty) as (keyof DraftParty)[]
  return Object.fromEntries(known.map((field) => [field, party[field] ?? emptyParty[field]])) as unknown as DraftParty
}

const shown = (value: string | null | undefined, places = 0) => (value == null ? '' : quantity(value, places))

/** A stored draft as one types it. */
export function draftOf(invoice: EditedInvoiceQuery['invoice'], stampDuty: Draft['stampDuty']): Draft {
  return {
    seriesId: invoice.series.id,
    documentType: invoice.documentType,
    date: invoice.date,
    counterpartyId: invoice.counterpartyId,
    buyer: partyOf(invoice.buyer),
    isWritingBuyer: false,
    purpose: invoice.purpose ?? '',
    lines: invoice.lines.map((line) => ({
      key: rowKey(),
      description: line.description,
      quantity: shown(line.quantity),
      unit: line.unit ?? '',
      unitPrice: shown(line.unitPrice, 2),
      discount: discountOf(line.priceChanges[0]),
      vat: line.nature ?? shown(line.vatRate),
      withheld: line.withheld,
    })),
    withholding: invoice.withholding && { ...invoice.withholding, rate: shown(invoice.withholding.rate) },
    funds: invoice.pensionFunds.map(({ kind, rate, vatRate, nature, withheld }) => ({
      key: rowKey(),
      kind,
      rate: shown(rate),
      vat: nature ?? shown(vatRate),
      withheld,
    })),
    related: invoice.relatedDocuments.map(({ kind, number, date, cup, cig }) => ({
      key: rowKey(),
      kind,
      number,
      date: date ?? '',
      cup: cup ?? '',
      cig: cig ?? '',
    })),
    stampDuty,
    collectability: invoice.collectability,
    paymentConditions: invoice.paymentConditions ?? '',
    payments: invoice.payments.map(({ method, dueOn, amount, iban }) => ({
      key: rowKey(),
      method,
      dueOn: dueOn ?? '',
      // The only one is all that is payable: left open it follows the lines.
      amount: invoice.payments.length === 1 && amount === invoice.payable ? '' : shown(amount, 2),
      iban: iban ?? '',
    })),
  }
}

type PriceChange = EditedInvoiceQuery['invoice']['lines'][number]['priceChanges'][number]

function discountOf(change: PriceChange | undefined): string {
  if (!change) return ''
  const sign = change.kind === 'MG' ? '+' : ''
  return sign + (change.amount ? `${shown(change.amount, 2)} €` : `${shown(change.percentage)} %`)
}

/** Somebody has written something that would be a pity to lose. */
export function isMeaningful(draft: Draft): boolean {
  const { counterpartyId, buyer, purpose, lines } = draft
  const hasLine = lines.some(({ description, unitPrice }) => description.trim() || unitPrice.trim())
  return (
    !!counterpartyId || buyer.name.trim() !== '' || buyer.lastName.trim() !== '' || purpose.trim() !== '' || hasLine
  )
}

export const newPayment = () => ({ key: rowKey(), method: 'MP05', dueOn: today(), amount: '', iban: '' })
export const newFund = () => ({ key: rowKey(), kind: 'TC22', rate: '4', vat: '22', withheld: false })
export const newRelated = () => ({ key: rowKey(), kind: 'ORDER', number: '', date: '', cup: '', cig: '' })
