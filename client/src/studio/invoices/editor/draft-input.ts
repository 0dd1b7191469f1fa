import type { Language } from '../../../shared/i18n/language.ts'
import { typedNumber } from '../../../shared/invoice/typed-number.ts'
import type { InvoiceDraftInput, PriceChangeInput } from '../../generated/graphql.ts'
import type { Draft, DraftLine, DraftParty } from './draft.ts'

export interface Read {
  input: InvoiceDraftInput
  /** The fields whose text is no number, as paths of the input. */
  unreadable: string[]
}

const textOr = (text: string) => text.trim() || null

/** What was typed, as the API takes it. A text that is no number is left out, and named. */
export function readDraft(draft: Draft, language: Language): Read {
  const unreadable: string[] = []
  const number = (text: string, path: string): string | null => {
    if (text.trim() === '') return null
    const value = typedNumber(text.replace('%', ''), language)
    if (value === undefined) unreadable.push(path)
    return value ?? null
  }
  const vat = (text: string, path: string) => {
    const nature = natureOf(text)
    return nature ? { vatRate: '0', nature } : { vatRate: number(text, `${path}.vatRate`) ?? '0', nature: null }
  }
  const line = (each: DraftLine, index: number) => {
    const path = `lines.${index}`
    return {
      description: each.description.trim(),
      quantity: number(each.quantity, `${path}.quantity`),
      unit: textOr(each.unit),
      unitPrice: number(each.unitPrice, `${path}.unitPrice`),
      priceChanges: priceChangesOf(each.discount, language, () => unreadable.push(`${path}.priceChanges.0`)),
      ...vat(each.vat, path),
      withheld: each.withheld,
    }
  }
  const input: InvoiceDraftInput = {
    seriesId: draft.seriesId || null,
    documentType: draft.documentType,
    date: draft.date,
    ...(draft.counterpartyId
      ? { counterpartyId: draft.counterpartyId }
      : isWritten(draft.buyer) && { buyer: partyInput(draft.buyer) }),
    purpose: textOr(draft.purpose),
    lines: writtenLines(draft.lines).map(line),
    withholding: draft.withholding && {
      kind: draft.withholding.kind,
      rate: number(draft.withholding.rate, 'withholding.rate') ?? '0',
      reason: draft.withholding.reason,
    },
    pensionFunds: draft.funds.map(({ kind, rate, vat: text, withheld }, index) => ({
      kind,
      rate: number(rate, `pensionFunds.${index}.rate`) ?? '0',
      ...vat(text, `pensionFunds.${index}`),
      withheld,
    })),
    relatedDocuments: draft.related.map(({ kind, number: name, date, cup, cig }) => ({
      kind,
      number: name.trim(),
      date: date || null,
      cup: textOr(cup),
      cig: textOr(cig),
    })),
    ...(draft.stampDuty !== 'RULE' && { stampDuty: draft.stampDuty === 'YES' }),
    collectability: draft.collectability,
    ...(draft.payments.length > 0 && {
      paymentConditions: draft.paymentConditions || (draft.payments.length > 1 ? 'TP01' : 'TP02'),
      payments: draft.payments.map(({ method, dueOn, amount }, index) => ({
        method,
        dueOn: dueOn || null,
        amount: number(amount, `payments.${index}.amount`),
      })),
    }),
  }
  return { input, unreadable }
}

/** The empty line one is about to fill is no line yet, as long as it is the last. */
export function writtenLines(lines: readonly DraftLine[]): readonly DraftLine[] {
  const last = lines.at(-1)
  const isOpen = last && !last.description.trim() && !last.unitPrice.trim() && !last.unit.trim()
  return isOpen ? lines.slice(0, -1) : lines
}

/** "n4" and "N4 esenti" are N4. */
export function natureOf(text: string): string | null {
  const found = /^\s*(N\d(?:\.\d)?)\b/i.exec(text)
  return found ? found[1]!.toUpperCase() : null
}

/** "10", "10 %" and "5 €"; with a plus it is a surcharge. */
function priceChangesOf(text: string, language: Language, complain: () => void): PriceChangeInput[] {
  const plain = text.trim()
  if (plain === '') return []
  const kind = plain.startsWith('+') ? 'MG' : 'SC'
  const value = typedNumber(plain.replace(/[+%€-]/g, ''), language)
  if (value === undefined) {
    complain()
    return []
  }
  return [plain.includes('€') ? { kind, amount: value } : { kind, percentage: value }]
}

const isWritten = (party: DraftParty) =>
  [party.name, party.lastName, party.vatCode, party.fiscalCode, party.street, party.city].some((text) => text.trim())

/** A party that is written out, as the API takes it. */
export const partyInput = (party: DraftParty) => ({
  name: textOr(party.name),
  firstName: textOr(party.firstName),
  lastName: textOr(party.lastName),
  vatCountry: party.vatCode.trim() ? textOr(party.vatCountry) : null,
  vatCode: textOr(party.vatCode),
  fiscalCode: textOr(party.fiscalCode),
  street: party.street.trim(),
  postalCode: party.postalCode.trim(),
  city: party.city.trim(),
  province: textOr(party.province),
  country: textOr(party.country),
  recipientCode: textOr(party.recipientCode),
  pec: textOr(party.pec),
  publicBody: party.publicBody,
})
