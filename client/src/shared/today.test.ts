import { expect, it } from 'vitest'
import { daysAfter, today } from './today.ts'

it('counts days over the end of a month, of February and of summer time', () => {
  expect(daysAfter('2026-11-30', 1)).toBe('2026-12-01')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26')
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28')
})

it('writes today as the API does', () => {
  expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/)
})
