import { natures } from '../../fatturapa/model/code-lists.ts'
import {
  type Amount,
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  percentOf,
  roundCents,
  subtract,
  sum,
  toFixed,
} from '../../lib/money.ts'

interface Taxed {
  readonly vatRate: Amount
  readonly nature?: string | null
  readonly withheld?: boolean | null
}
interface Change {
  readonly kind: 'SC' | 'MG'
  readonly percentage?: Amount | null
  readonly amount?: Amount | null
}
interface Line extends Taxed {
  readonly quantity?: Amount | null
  readonly unitPrice?: Amount | null
  readonly priceChanges?: readonly Change[] | null
}
interface Fund extends Taxed {
  readonly rate: Amount
}
/** What an invoice's amounts follow from. */
export interface Priced {
  readonly documentType: string
  readonly lines: readonly Line[]
  readonly pensionFunds?: readonly Fund[] | null
  readonly withholding?: { readonly rate: Amount } | null
  /** Absent: by the rule. */
  readonly stampDuty?: boolean | null
  readonly collectability?: string | null
  readonly payments?: readonly { readonly amount?: Amount | null }[] | null
}

export interface SummaryRow {
  vatRate: Amount
  nature: string | null
  taxable: Amount
  vat: Amount
  legalReference: string | null
}
export interface Totals {
  readonly taxable: Amount
  readonly vat: Amount
  readonly withheld: Amount
  readonly stampDuty: boolean
  readonly stampDutyAmount: Amount
  readonly total: Amount
  readonly payable: Amount
  readonly lineTotals: Amount[]
  readonly pensionFundAmounts: Amount[]
  readonly vatSummary: SummaryRow[]
  /** Of each payment, in order: what was given; what was not shares the rest. */
  readonly paymentAmounts: Amount[]
}

const STAMP_DUTY = '2.00'
const STAMP_DUTY_ABOVE = '77.47'
const STAMPED_NATURES = ['N2.1', 'N2.2', 'N3.5', 'N3.6', 'N4']
/** Written for oneself or for a supplier: whoever sold owes the stamp. */
const SELF_INVOICES = ['TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD21', 'TD28', 'TD29']
/** Expenses paid for the customer are no fee: no contribution is due on them. */
const NOT_A_FEE = 'N1'

/** Price of one unit after its changes, each on what the one before it left, times the quantity; to eight decimals. */
export function lineTotal({ quantity, unitPrice, priceChanges }: Line): Amount {
  if (unitPrice == null) return '0.00'
  const price = (priceChanges ?? []).reduce((left, { kind, percentage, amount }) => {
    const change = amount ?? (percentage == null ? '0' : percentOf(percentage, left))
    return kind === 'MG' ? sum([left, change]) : subtract(left, change)
  }, unitPrice)
  return toFixed(multiply(price, quantity ?? '1'))
}

/** One row for each rate and nature, tax rounded once for each row. In the order in which they first occur. */
export function summarize(parts: readonly (Taxed & { readonly amount: Amount })[]): SummaryRow[] {
  const groups = new Map<string, { vatRate: Amount; nature: string | null; amounts: Amount[] }>()
  for (const { vatRate, nature, amount } of parts) {
    const rate = toFixed(vatRate)
    const key = `${rate} ${nature ?? ''}`
    const group = groups.get(key)
    if (group) group.amounts.push(amount)
    else groups.set(key, { vatRate: rate, nature: nature || null, amounts: [amount] })
  }
  return [...groups.values()].map(({ vatRate, nature, amounts }) => {
    const taxable = roundCents(sum(amounts))
    const vat = roundCents(percentOf(vatRate, taxable))
    return { vatRate, nature, taxable, vat, legalReference: legalReference(nature) }
  })
}

/** In the file's alphabet, which knows no typographic signs. */
const legalReference = (nature: string | null): string | null =>
  (nature && natures[nature]?.it.replaceAll('’', "'").replaceAll('–', '-').slice(0, 100)) || null

const amountsOf = (parts: readonly (Taxed & { amount: Amount })[]) => parts.map(({ amount }) => amount)

/** What pension funds take their contribution of. */
export const feesOf = (lines: readonly { readonly nature?: string | null; readonly total: Amount }[]): Amount =>
  sum(lines.filter(({ nature }) => nature !== NOT_A_FEE).map(({ total }) => total))

/** All amounts of an invoice. Prices that are still missing count as nothing. */
export function invoiceTotals(invoice: Priced): Totals {
  const lines = invoice.lines.map((line) => ({ ...line, amount: lineTotal(line) }))
  const fees = feesOf(lines.map(({ nature, amount: total }) => ({ nature, total })))
  const funds = (invoice.pensionFunds ?? []).map((fund) => ({
    ...fund,
    amount: roundCents(percentOf(fund.rate, fees)),
  }))
  const parts = [...lines, ...funds]
  const vatSummary = summarize(parts)
  const taxable = roundCents(sum(vatSummary.map((row) => row.taxable)))
  const vat = roundCents(sum(vatSummary.map((row) => row.vat)))
  const withheldFrom = sum(amountsOf(parts.filter(({ withheld }) => withheld)))
  const withheld = roundCents(invoice.withholding ? percentOf(invoice.withholding.rate, withheldFrom) : '0')
  const untaxed = sum(amountsOf(parts.filter(({ nature }) => STAMPED_NATURES.includes(nature ?? ''))))
  const isDue = !SELF_INVOICES.includes(invoice.documentType) && compare(absolute(untaxed), STAMP_DUTY_ABOVE) > 0
  const stampDuty = invoice.stampDuty ?? isDue
  const total = roundCents(sum([taxable, vat]))
  const payable = roundCents(subtract(total, withheld, invoice.collectability === 'S' ? vat : '0'))
  return {
    taxable,
    vat,
    withheld,
    stampDuty,
    stampDutyAmount: stampDuty ? STAMP_DUTY : '0.00',
    total,
    payable,
    lineTotals: amountsOf(lines),
    pensionFundAmounts: amountsOf(funds),
    vatSummary,
    paymentAmounts: share(
      payable,
      (invoice.payments ?? []).map(({ amount }) => amount ?? null),
    ),
  }
}

/** Parts that were not given share the rest in cents; the last takes what does not divide, so that they add up exactly. */
export function share(whole: Amount, given: readonly (Amount | null)[]): Amount[] {
  const open = given.filter((amount) => amount === null).length
  if (open === 0) return given.map((amount) => roundCents(amount!))
  const rest = subtract(whole, ...given.filter((amount) => amount !== null).map((amount) => roundCents(amount)))
  const part = roundCents(divide(rest, String(open)))
  const last = roundCents(subtract(rest, multiply(part, String(open - 1))))
  const lastOpen = given.lastIndexOf(null)
  return given.map((amount, index) => (amount === null ? (index === lastOpen ? last : part) : roundCents(amount)))
}

/** Whether the payments add up to what is payable. None says nothing. */
export const paymentsAddUp = ({ payable, paymentAmounts }: Totals): boolean =>
  paymentAmounts.length === 0 || isZero(subtract(payable, ...paymentAmounts))
