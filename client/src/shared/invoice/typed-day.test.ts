import { expect, it } from 'vitest'
import { typedDay } from './typed-day.ts'

const today = '2026-11-21'

it.each([
  ['21/11/2026', '2026-11-21'],
  ['1/2/2027', '2027-02-01'],
  ['21.11.26', '2026-11-21'],
  ['21-11', '2026-11-21'],
  ['211126', '2026-11-21'],
  ['21112026', '2026-11-21'],
  ['29/02/2028', '2028-02-29'],
  ['2026-11-21', '2026-11-21'],
])('reads %s as %s', (text, day) => {
  expect(typedDay(text, today)).toBe(day)
})

it.each(['', '31/02/2026', '29/02/2027', '21/13/2026', '0/1/2026', '21/11/202', 'domani'])(
  'finds no day in "%s"',
  (text) => {
    expect(typedDay(text, today)).toBeUndefined()
  },
)
