import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownNumber, typedNumber } from './typed-number.ts'

describe('a number as it is typed', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1.234', '1234'],
    ['0.450', '0.450'],
    ['1.5', '1.5'],
    ['1,234', '1.234'],
    ['12.345.678,90', '12345678.90'],
    ['1,234.56', '1234.56'],
    [' 85 € ', '85'],
    ['-408,00', '-408.00'],
    ['−2', '-2'],
    [',5', '0.5'],
    ['007', '7'],
  ])('reads %s as %s in Italian', (text, value) => {
    expect(typedNumber(text, 'it')).toBe(value)
  })

  it('reads a lone comma before three digits as grouping in English', () => {
    expect(typedNumber('1,234', 'en')).toBe('1234')
    expect(typedNumber('1.234', 'en')).toBe('1.234')
  })

  it.each(['', 'abc', '1.2.3,4', '12,34,56', '1..2', '1,2.3,4', '--1', '1e5', '22%'])(
    'finds no number in "%s"',
    (text) => {
      expect(typedNumber(text, 'it')).toBeUndefined()
    },
  )

  it('keeps what no float can hold', () => {
    expect(typedNumber('12.345.678.901.234.567,89', 'it')).toBe('12345678901234567.89')
  })

  it('reads back what it shows, in both languages', () => {
    const number = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)
    fc.assert(
      fc.property(number, fc.constantFrom('it' as const, 'en' as const), (value, language) => {
        const typed = language === 'it' ? value.replace('.', ',') : value
        expect(typedNumber(shownNumber(typed, language, 2), language)).toBe(value)
      }),
    )
  })
})
