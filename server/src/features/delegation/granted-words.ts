import type { Facts } from '../../access/facts.ts'
import { type Module, moduleOf, type Word, withPrerequisites, wordNames } from '../../access/vocabulary.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

/** Each once, in the order of the vocabulary. */
export const tidyWords = (words: readonly Word[]): Word[] => wordNames.filter((word) => words.includes(word))

/** What a set of words is measured by. */
export interface Measure {
  /** The client's modules that are active today. */
  readonly active: ReadonlySet<Module>
  /** Granted already. */
  readonly held?: readonly string[]
}

/** The modules that are active today; one that has ended can be looked at, but no more be granted (AD-023). */
export const activeModules = ({ standing }: Facts, today: Day): ReadonlySet<Module> =>
  new Set(Object.entries(standing?.modules ?? {}).flatMap(([name, until]) => (until >= today ? [name as Module] : [])))

/**
 * What is wrong with a set of words. READ carries all the others, and a module's EDIT its READ (AD-018, AD-022). Words of a
 * module can be granted while it is active only; those that were granted earlier may stay: without the module they open
 * nothing (AD-024).
 */
export function wordProblems(words: readonly Word[], { active, held = [] }: Measure): UserError[] {
  if (words.length === 0) return [userError('REQUIRES_READ', 'Without READ there is no delegation.', ['words'])]
  const lacking = words.flatMap((word, index) => {
    const needed = withPrerequisites(word).filter((prerequisite) => !words.includes(prerequisite))
    return needed.length ? [userError('REQUIRES_READ', `${word} needs ${needed.join(' and ')}.`, ['words', index])] : []
  })
  const closed = words.flatMap((word, index) => {
    const module = moduleOf(word)
    return module && !active.has(module) && !held.includes(word)
      ? [userError('MODULE_NOT_ACTIVE', `${word} belongs to a module that is not active.`, ['words', index])]
      : []
  })
  return [...lacking, ...closed]
}
