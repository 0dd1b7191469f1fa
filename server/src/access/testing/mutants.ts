import { type SQL, sql } from 'drizzle-orm'
import type { Condition } from '../conditions.ts'
import type { PolicyRow } from '../policy.ts'
import type { ConditionName } from '../vocabulary.ts'

/**
 * The engine with one thing wrong, to see that a test notices: each condition left out, each of its readings dropped or
 * turned round, each column of the policy dropped. `scripts/mutants.mjs` runs the tests against one after the other; which
 * one is in MUTANT, and what applies it is added to the two files only then.
 */
type Readings = Pick<Condition, 'gate' | 'holds' | 'where'>
type Reading = keyof Readings
type Loose = { -readonly [K in keyof Condition]: Condition[K] }

/** What each condition has, for the list; the test of this file compares it with the conditions. */
export const readings: Readonly<Record<ConditionName, readonly Reading[]>> = {
  account: ['gate'],
  class: ['gate'],
  unit: ['holds', 'where'],
  delegation: ['holds', 'where'],
  grant: ['gate', 'holds', 'where'],
  module: ['holds', 'where'],
  service: ['holds', 'where'],
  consent: ['holds', 'where'],
  secondFactor: ['holds', 'where'],
  field: ['holds'],
  state: ['holds', 'where'],
  scope: ['gate', 'holds', 'where'],
}
export const columns = [
  'on',
  'is',
  'personal',
  'by',
  'together',
  'needs',
  'au',
  'area',
  'smart',
  'creates',
  'states',
  'studioStates',
  'clientStates',
  'scope',
  'fresh',
] as const satisfies readonly (keyof PolicyRow)[]

export const mutants: readonly string[] = [
  ...Object.entries(readings).flatMap(([name, has]) => [
    `condition ${name} removed`,
    ...has.flatMap((reading) => [`condition ${name} ${reading} dropped`, `condition ${name} ${reading} inverted`]),
  ]),
  ...columns.map((column) => `column ${column} dropped`),
]

export function mutateConditions(conditions: readonly Condition[], mutant: string) {
  const [what, name, reading, how] = mutant.split(' ')
  if (what !== 'condition') return
  const condition = conditions.find((candidate) => candidate.name === name) as Loose
  if (reading === 'removed') condition.applies = () => false
  else if (how === 'dropped') delete condition[reading as Reading]
  else invert(condition, reading as Reading)
}

function invert(condition: Loose, reading: Reading) {
  const { gate, holds, where } = condition
  if (reading === 'gate') condition.gate = (ask) => !gate!(ask)
  if (reading === 'holds') condition.holds = (ask, facts) => !holds!(ask, facts)
  if (reading === 'where')
    condition.where = (ask, own) => {
      const asked: SQL | undefined = where!(ask, own)
      return asked && sql`not (${asked})`
    }
}

export function mutatePolicy(policy: Readonly<Record<string, PolicyRow>>, mutant: string) {
  const [what, column] = mutant.split(' ')
  if (what !== 'column') return
  for (const row of Object.values(policy) as unknown as Partial<Record<string, unknown>>[]) {
    if (column === 'on') row.on = 'none'
    else delete row[column!]
  }
}
