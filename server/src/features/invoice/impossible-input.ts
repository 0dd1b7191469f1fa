import { type UserError, userError } from '../../graphql/user-error.ts'
import { type Amount, absolute, compare, sum, toFixed } from '../../lib/money.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { lineTotal } from './invoice-totals.ts'
import { relatedElements } from './to-fattura.ts'

/** As much as fits into a FatturaPA: eleven digits before the point. */
const TOO_MUCH = '100000000000'
const MOST_LINES = 9999

const isTooMuch = (amount: Amount) => compare(absolute(amount), TOO_MUCH) >= 0
const isRate = (rate: Amount) =>
  compare(rate, '0') >= 0 && compare(rate, '100') <= 0 && compare(toFixed(rate, 2, 2), rate) === 0

type Path = readonly (string | number)[]
const tooMuch = (path: Path) =>
  userError('AMOUNT_TOO_LARGE', 'Amounts have at most eleven digits before the point.', path)
const noRate = (path: Path) =>
  userError('INVALID_RATE', 'A rate is a percentage from 0 to 100 with at most two decimals.', path)

/** What cannot even be kept as a draft. All else that is wrong is a complaint. */
export function impossibleInput(input: InvoiceDraftInput): UserError[] {
  const errors: UserError[] = []
  const check = (isWrong: boolean, error: () => UserError) => {
    if (isWrong) errors.push(error())
  }
  check(input.lines.length > MOST_LINES, () =>
    userError('TOO_MANY_LINES', `An invoice has at most ${MOST_LINES} lines.`, ['lines']),
  )
  input.lines.forEach((line, index) => {
    const at = (field: string) => ['lines', index, field]
    check(!isRate(line.vatRate), () => noRate(at('vatRate')))
    check(isTooMuch(line.quantity ?? '0'), () => tooMuch(at('quantity')))
    const isPriceWrong = isTooMuch(line.unitPrice ?? '0')
    check(isPriceWrong || isTooMuch(lineTotal(line)), () => tooMuch(at('unitPrice')))
  })
  check(isTooMuch(sumOfLines(input)), () => tooMuch(['lines']))
  input.pensionFunds?.forEach((fund, index) => {
    check(!isRate(fund.rate), () => noRate(['pensionFunds', index, 'rate']))
    check(!isRate(fund.vatRate), () => noRate(['pensionFunds', index, 'vatRate']))
  })
  if (input.withholding) check(!isRate(input.withholding.rate), () => noRate(['withholding', 'rate']))
  input.payments?.forEach(({ amount }, index) => {
    check(isTooMuch(amount ?? '0'), () => tooMuch(['payments', index, 'amount']))
  })
  input.relatedDocuments?.forEach(({ kind }, index) => {
    const kinds = Object.keys(relatedElements)
    check(!kinds.includes(kind), () =>
      userError('UNKNOWN_KIND', `The kind is one of ${kinds.join(', ')}.`, ['relatedDocuments', index, 'kind']),
    )
  })
  check(!['I', 'D', 'S', undefined, null].includes(input.collectability), () =>
    userError('UNKNOWN_CODE', 'VAT is due I at once, D deferred or S by split payment.', ['collectability']),
  )
  return errors
}

/** Taxes and contributions at most triple it, which still fits the columns. */
const sumOfLines = ({ lines }: InvoiceDraftInput): Amount => sum(lines.map((line) => absolute(lineTotal(line))))
