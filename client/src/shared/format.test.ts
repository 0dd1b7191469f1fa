import { describe, expect, it } from 'vitest'
import {
  amount,
  count,
  day,
  dayInWords,
  dayOf,
  decimal,
  instant,
  list,
  month,
  quantity,
  relativeDay,
} from './format.ts'

// Intl puts a no-break space before the currency sign.
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

describe('amounts', () => {
  it('groups four digits in Italian too', () => {
    expect(plain(amount('1234.5', 'EUR', 'it'))).toBe('1.234,50 €')
    expect(decimal('1204', 'it')).toBe('1.204,00')
    expect(count(1204, 'it')).toBe('1.204')
  })

  it('keeps every digit of an amount that no float can hold', () => {
    expect(plain(amount('12345678901234567.89', 'EUR', 'it'))).toBe('12.345.678.901.234.567,89 €')
  })

  it('follows the English habit in English', () => {
    expect(amount('-1234.5', 'EUR', 'en')).toBe('−€1,234.50')
  })

  it('writes a true minus sign', () => {
    expect(decimal('-408', 'it')).toBe('−408,00')
  })

  it('shows a quantity with the places it has', () => {
    expect(quantity('24', 0, 'it')).toBe('24')
    expect(quantity('0.45', 2, 'it')).toBe('0,45')
    expect(quantity('1.12345678', 0, 'it')).toBe('1,12345678')
  })
})

describe('days', () => {
  it('writes a calendar day without asking a time zone', () => {
    expect(day('2026-11-21')).toBe('21/11/2026')
  })

  it('puts an instant on its Italian day', () => {
    expect(dayOf('2026-11-20T23:30:00Z')).toBe('21/11/2026')
    expect(instant('2026-07-01T12:32:00Z')).toBe('01/07/2026 14:32')
  })

  it('says days and months in the words of the language', () => {
    expect(dayInWords('2026-11-21', 'it')).toBe('sabato 21 novembre 2026')
    expect(dayInWords('2026-11-21', 'en')).toMatch(/^Saturday,? 21 November 2026$/)
    expect(month('2026-11', 'short', 'it')).toBe('nov')
    expect(month('2026-11', 'full', 'it')).toBe('novembre 2026')
  })

  it('counts days, not hours', () => {
    expect(relativeDay('2026-11-20', '2026-11-21', 'it')).toBe('ieri')
    expect(relativeDay('2026-11-24', '2026-11-21', 'it')).toBe('tra 3 giorni')
  })
})

it('joins a list as the language does', () => {
  expect(list(['lettura', 'modifica', 'configurazione'], 'it')).toBe('lettura, modifica e configurazione')
})
