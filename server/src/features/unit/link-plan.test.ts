import { expect, it } from 'vitest'
import { type Link, planLinks } from './link-plan.ts'

const today = '2026-11-21'
const link = (unitId: string, validFrom = '2026-01-01', validTo: string | null = null): Link => ({
  id: `link of ${unitId}`,
  unitId,
  validFrom,
  validTo,
})
const plan = (links: Link[], wanted: string[], sees?: (unitId: string) => boolean) => {
  const { added, removed } = planLinks(links, wanted, today, sees)
  return { added, removed: removed.map(({ unitId }) => unitId) }
}

it('adds what is new, takes away what is not wanted, and keeps the rest', () => {
  expect(plan([link('a'), link('b')], ['b', 'c', 'c'])).toEqual({ added: ['c'], removed: ['a'] })
  expect(plan([link('a')], ['a'])).toEqual({ added: [], removed: [] })
})
it('begins a new period where the one there is counts no more, or not yet', () => {
  expect(plan([link('a', '2026-01-01', '2026-11-20')], ['a'])).toEqual({ added: ['a'], removed: ['a'] })
  expect(plan([link('a', '2026-11-22')], ['a'])).toEqual({ added: ['a'], removed: ['a'] })
  expect(plan([link('a', '2026-01-01', today)], ['a'])).toEqual({ added: [], removed: [] })
})
it('touches no link to a unit that is not seen, unless it is named', () => {
  const sees = (unitId: string) => unitId === 'a'
  expect(plan([link('a'), link('hidden')], [], sees)).toEqual({ added: [], removed: ['a'] })
  expect(plan([link('hidden')], ['hidden'], sees)).toEqual({ added: [], removed: [] })
})
