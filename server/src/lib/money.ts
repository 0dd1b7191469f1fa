import { Decimal } from 'decimal.js'

/** A sum of money, a price, a quantity or a rate as plain decimal digits ('-12.50'). Never a JS number. */
export type Amount = string

// Sixty digits are more than the product of any price, quantity and three discounts of an invoice can have.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })

const AMOUNT = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

export const isAmount = (text: string): boolean => text.length <= 100 && AMOUNT.test(text)

const exact = (amount: Amount): Decimal => {
  if (!isAmount(amount)) throw new TypeError(`not an amount: ${JSON.stringify(amount.slice(0, 80))}`)
  return new Exact(amount)
}

const plain = (value: Decimal): Amount => (value.isZero() ? '0' : value.toFixed())

/** Exact, not rounded. The sum of nothing is '0'. */
export const sum = (amounts: readonly Amount[]): Amount =>
  plain(amounts.reduce((total, amount) => total.plus(exact(amount)), new Exact(0)))

export const subtract = (from: Amount, ...amounts: Amount[]): Amount =>
  plain(amounts.reduce((rest, amount) => rest.minus(exact(amount)), exact(from)))

/** Exact, not rounded. */
export const multiply = (first: Amount, ...factors: Amount[]): Amount =>
  plain(factors.reduce((product, factor) => product.times(exact(factor)), exact(first)))

/** `percentOf('22.00', '10.50')` is the exact 2.31: round it where the law says so. */
export const percentOf = (rate: Amount, amount: Amount): Amount =>
  plain(exact(amount).times(exact(rate)).dividedBy(100))

/** Carried to sixty digits; for prices that are worked back from a total. */
export const divide = (amount: Amount, by: Amount): Amount => {
  const divisor = exact(by)
  if (divisor.isZero()) throw new RangeError('division by zero')
  return plain(exact(amount).dividedBy(divisor))
}

export const negate = (amount: Amount): Amount => plain(exact(amount).negated())

export const absolute = (amount: Amount): Amount => plain(exact(amount).abs())

/** Below zero, zero or above zero, as `Array.sort` wants it. '1.0' equals '1.00'. */
export const compare = (left: Amount, right: Amount): number => exact(left).comparedTo(exact(right))

export const isEqual = (left: Amount, right: Amount): boolean => compare(left, right) === 0

export const isZero = (amount: Amount): boolean => exact(amount).isZero()

/** Whether two amounts differ by no more than the tolerance. */
export const isWithin = (tolerance: Amount, left: Amount, right: Amount): boolean =>
  exact(left).minus(exact(right)).abs().lessThanOrEqualTo(exact(tolerance))

/** The one rounding of money: two decimals, half away from zero (0.005 → 0.01, -0.005 → -0.01). */
export const roundCents = (amount: Amount): Amount => toFixed(amount, 2, 2)

/** As FatturaPA writes numbers: at least two decimals, at most eight, zeros beyond the second dropped. */
export const toFixed = (amount: Amount, least = 2, most = 8): Amount => {
  const rounded = exact(amount).toDecimalPlaces(most)
  if (rounded.isZero()) return new Exact(0).toFixed(least)
  return rounded.toFixed(Math.max(least, rounded.decimalPlaces()))
}
