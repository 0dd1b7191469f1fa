import { describe, expect, it } from 'vitest'
import {
  compare,
  divide,
  isAmount,
  isEqual,
  isWithin,
  multiply,
  negate,
  percentOf,
  roundCents,
  subtract,
  sum,
  toFixed,
} from './money.ts'

describe('money', () => {
  it('adds without the errors of binary fractions', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(sum([])).toBe('0')
    expect(subtract('1', '0.9', '0.1')).toBe('0')
  })

  it('multiplies exactly, however many decimals there are', () => {
    expect(multiply('0.12345678', '999999999999.12345678', '1.00000001')).toBe('123456781234.459584795445816365279684')
  })

  it('rounds half away from zero, on both sides', () => {
    expect(roundCents('0.005')).toBe('0.01')
    expect(roundCents('-0.005')).toBe('-0.01')
    expect(roundCents('1.0049999')).toBe('1.00')
    expect(roundCents('2.675')).toBe('2.68')
    expect(roundCents('-0.001')).toBe('0.00')
  })

  it('takes a percentage exactly', () => {
    expect(percentOf('22.00', '10.50')).toBe('2.31')
    expect(percentOf('5.15', '457.5')).toBe('23.56125')
  })

  it('writes between two and eight decimals', () => {
    expect(toFixed('5')).toBe('5.00')
    expect(toFixed('5.1200000')).toBe('5.12')
    expect(toFixed('0.123456789')).toBe('0.12345679')
    expect(toFixed('0.00000001')).toBe('0.00000001')
    expect(toFixed('-0')).toBe('0.00')
  })

  it('compares by value, not by text', () => {
    expect(compare('10', '9.99')).toBeGreaterThan(0)
    expect(isEqual('22', '22.00')).toBe(true)
    expect(isWithin('0.01', '42092.05', '42092.05875')).toBe(true)
    expect(isWithin('0.01', '42092.07', '42092.05875')).toBe(false)
    expect(negate('0')).toBe('0')
  })

  it('refuses what is no amount', () => {
    for (const text of ['', 'abc', '1e5', '1,50', 'NaN', 'Infinity', '0x10', ' 1']) {
      expect(isAmount(text)).toBe(false)
      expect(() => sum([text])).toThrow(TypeError)
    }
    expect(() => divide('1', '0.00')).toThrow(RangeError)
    expect(roundCents(divide('100', '3'))).toBe('33.33')
  })
})
