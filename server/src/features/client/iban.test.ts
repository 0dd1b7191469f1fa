import { expect, it } from 'vitest'
import { isIban, plainIban } from './iban.ts'

it('takes IBANs whose check digits agree, Italian ones of their own shape', () => {
  expect(isIban('IT60X0542811101000000123456')).toBe(true)
  expect(isIban('DE89370400440532013000')).toBe(true)
  expect(isIban(plainIban('it60 x054 2811 1010 0000 0123 456'))).toBe(true)
})
it('refuses a wrong digit, a wrong length, and what is none', () => {
  expect(isIban('IT60X0542811101000000123457')).toBe(false)
  expect(isIban('IT60X054281110100000012345')).toBe(false)
  expect(isIban('DE88370400440532013000')).toBe(false)
  expect(isIban('')).toBe(false)
})
