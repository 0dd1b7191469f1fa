import { expect, it } from 'vitest'
import { conditions } from './conditions.ts'
import { actions, rowOf } from './policy.ts'
import { columns, readings } from './testing/mutants.ts'

it('the list of mutants knows every reading of every condition, and every column of the policy', () => {
  const has = Object.fromEntries(
    conditions.map((condition) => [
      condition.name,
      (['gate', 'holds', 'where'] as const).filter((reading) => condition[reading]),
    ]),
  )
  expect(readings).toEqual(has)
  expect([...columns]).toEqual(expect.arrayContaining([...new Set(actions.flatMap((a) => Object.keys(rowOf(a))))]))
})
