import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateInvoice } from '../../fatturapa/validate.ts'
import { isZero, subtract, sum } from '../../lib/money.ts'
import { draftContent } from './draft-content.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { invoiceTotals, lineTotal, share } from './invoice-totals.ts'
import { aBuyer, aDraft, aSeller } from './samples.ts'
import { fatturaOf } from './to-fattura.ts'

const seed = Number(process.env.SEED)

describe('the total of a line', () => {
  it('is price times quantity, one where there is none', () => {
    expect(lineTotal({ unitPrice: '12.50', quantity: '3', vatRate: '22' })).toBe('37.50')
    expect(lineTotal({ unitPrice: '12.50', vatRate: '22' })).toBe('12.50')
    expect(lineTotal({ unitPrice: null, quantity: '3', vatRate: '22' })).toBe('0.00')
  })

  it('applies amounts and percentages one after the other, as the official examples do', () => {
    const discounts = (...changes: { percentage?: string; amount?: string }[]) =>
      changes.map((change) => ({ kind: 'SC' as const, ...change }))
    const price = { unitPrice: '500', quantity: '100', vatRate: '22' }
    const amounts = discounts({ amount: '10.05' }, { amount: '5.25' }, { amount: '4.70' })
    expect(lineTotal({ ...price, priceChanges: amounts })).toBe('48000.00')
    const percentages = discounts({ percentage: '8.5' }, { percentage: '5.15' }, { percentage: '3' })
    expect(lineTotal({ ...price, priceChanges: percentages })).toBe('42092.05875')
  })

  it('takes the amount where a change has both, and adds surcharges', () => {
    const both = [{ kind: 'SC' as const, percentage: '50', amount: '1' }]
    expect(lineTotal({ unitPrice: '10', vatRate: '22', priceChanges: both })).toBe('9.00')
    const surcharge = [{ kind: 'MG' as const, percentage: '10' }]
    expect(lineTotal({ unitPrice: '10', vatRate: '22', priceChanges: surcharge })).toBe('11.00')
  })
})

describe('the totals', () => {
  const line = (unitPrice: string, more = {}) => ({ unitPrice, vatRate: '22', ...more })

  it('sum up each rate and nature by itself and round the tax half up', () => {
    const lines = [
      line('0.25', { vatRate: '10' }),
      line('0.20', { vatRate: '10' }),
      line('5', { vatRate: '0', nature: 'N4' }),
    ]
    const { vatSummary, taxable, vat, total } = invoiceTotals({ documentType: 'TD01', lines })
    expect(vatSummary).toMatchObject([
      { vatRate: '10.00', nature: null, taxable: '0.45', vat: '0.05' },
      { vatRate: '0.00', nature: 'N4', taxable: '5.00', vat: '0.00', legalReference: 'Esenti' },
    ])
    expect({ taxable, vat, total }).toEqual({ taxable: '5.45', vat: '0.05', total: '5.50' })
  })

  it('add the pension fund to the taxable amount and withhold from fee and fund', () => {
    const totals = invoiceTotals({
      documentType: 'TD06',
      lines: [line('1000', { withheld: true }), line('50', { vatRate: '0', nature: 'N1' })],
      pensionFunds: [{ rate: '4', vatRate: '22', withheld: true }],
      withholding: { rate: '20' },
    })
    expect(totals.pensionFundAmounts).toEqual(['40.00'])
    expect(totals).toMatchObject({ taxable: '1090.00', vat: '228.80', withheld: '208.00', total: '1318.80' })
    expect(totals.payable).toBe('1110.80')
  })

  it('put the stamp where untaxed amounts exceed 77.47, unless told otherwise', () => {
    const untaxed = (price: string, nature = 'N2.2') => [line(price, { vatRate: '0', nature })]
    const amount = (lines: ReturnType<typeof untaxed>, more = {}) =>
      invoiceTotals({ documentType: 'TD01', lines, ...more }).stampDutyAmount
    expect(amount(untaxed('77.47'))).toBe('0.00')
    expect(amount(untaxed('77.48'))).toBe('2.00')
    expect(amount(untaxed('1000', 'N3.1'))).toBe('0.00')
    expect(amount(untaxed('1000', 'N6.1'))).toBe('0.00')
    expect(amount(untaxed('1000'), { stampDuty: false })).toBe('0.00')
    expect(amount(untaxed('1'), { stampDuty: true })).toBe('2.00')
    expect(amount(untaxed('1000'), { documentType: 'TD17' })).toBe('0.00')
  })

  it('leave the tax out of what is payable in split payment', () => {
    const { total, payable } = invoiceTotals({ documentType: 'TD01', lines: [line('100')], collectability: 'S' })
    expect([total, payable]).toEqual(['122.00', '100.00'])
  })

  it('give a lone payment all that is payable and make instalments add up', () => {
    const paid = (...amounts: (string | null)[]) =>
      invoiceTotals({ documentType: 'TD01', lines: [line('100')], payments: amounts.map((amount) => ({ amount })) })
        .paymentAmounts
    expect(paid(null)).toEqual(['122.00'])
    expect(paid(null, null, null)).toEqual(['40.67', '40.67', '40.66'])
    expect(paid('22', null)).toEqual(['22.00', '100.00'])
  })
})

const cents = (most: number) =>
  fc
    .integer({ min: -most * 100, max: most * 100 })
    .map(
      (value) =>
        `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`,
    )
const decimals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(8, '0')}`)
const percentage = fc
  .integer({ min: 0, max: 9999 })
  .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`)
const taxed = fc.constantFrom(
  ...['4', '5', '10', '22.00'].map((vatRate) => ({ vatRate, nature: null })),
  ...['N1', 'N2.2', 'N3.5', 'N4', 'N6.3'].map((nature) => ({ vatRate: '0', nature })),
)
const change = fc.record({
  kind: fc.constantFrom('SC' as const, 'MG' as const),
  percentage,
  amount: fc.option(decimals(5)),
})
const aLine = fc
  .record({
    taxed,
    quantity: fc.option(decimals(500)),
    unitPrice: decimals(20_000),
    priceChanges: fc.array(change, { maxLength: 3 }),
    withheld: fc.boolean(),
  })
  .map(({ taxed: rate, ...line }) => ({ description: 'Servizio', ...rate, ...line }))
const anInput = fc
  .record({
    lines: fc.array(aLine, { minLength: 1, maxLength: 40 }),
    pensionFunds: fc.array(
      fc.record({ kind: fc.constant('TC22'), rate: percentage, vatRate: fc.constant('22'), withheld: fc.boolean() }),
      { maxLength: 2 },
    ),
    payments: fc.array(fc.record({ method: fc.constant('MP05'), amount: fc.option(cents(100)) }), { maxLength: 5 }),
    collectability: fc.constantFrom('I', 'D'),
  })
  .map(
    (parts): InvoiceDraftInput => ({ ...aDraft(), withholding: { kind: 'RT01', rate: '20', reason: 'A' }, ...parts }),
  )

describe('of any invoice', () => {
  it(`the file passes every control, sums included (seed ${seed})`, () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const invoice = draftContent(input, { buyer: aBuyer(), iban: null })
        const document = fatturaOf(invoice, aSeller(), { progressive: '1' })
        expect(validateInvoice(document, { receivedOn: input.date })).toEqual([])
      }),
      { seed, numRuns: 300 },
    )
  })

  it(`total, tax, withholding and payments add up to the cent (seed ${seed})`, () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const totals = invoiceTotals(input)
        expect(isZero(subtract(totals.total, totals.taxable, totals.vat))).toBe(true)
        expect(isZero(subtract(totals.total, totals.payable, totals.withheld))).toBe(true)
        const isOpen = input.payments!.some(({ amount }) => amount == null)
        if (isOpen) expect(isZero(subtract(totals.payable, sum(totals.paymentAmounts)))).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })

  it(`what is shared is shared whole (seed ${seed})`, () => {
    fc.assert(
      fc.property(cents(1_000_000), fc.integer({ min: 1, max: 24 }), (whole, parts) => {
        expect(isZero(subtract(whole, sum(share(whole, Array(parts).fill(null)))))).toBe(true)
      }),
      { seed },
    )
  })
})
