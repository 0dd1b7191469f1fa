import { type Word, withPrerequisites, wordNames } from '../../access/vocabulary.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'

/** Each once, in the order of the vocabulary. */
export const tidyWords = (words: readonly Word[]): Word[] => wordNames.filter((word) => words.includes(word))

/** Words of the modules documents, payments and orders; no account has one of these yet. */
const isOfModule = (word: Word) => /^(DOCS|PAY|ORD)_/.test(word)

/**
 * What is wrong with a set of words. READ carries all the others, and a module's EDIT its READ. Words of a module that were
 * granted earlier may stay: without the module they open nothing.
 */
export function wordProblems(words: readonly Word[], held: readonly string[] = []): UserError[] {
  if (words.length === 0) return [userError('REQUIRES_READ', 'Without READ there is no delegation.', ['words'])]
  const lacking = words.flatMap((word, index) => {
    const needed = withPrerequisites(word).filter((prerequisite) => !words.includes(prerequisite))
    return needed.length ? [userError('REQUIRES_READ', `${word} needs ${needed.join(' and ')}.`, ['words', index])] : []
  })
  const closed = words.flatMap((word, index) =>
    isOfModule(word) && !held.includes(word)
      ? [userError('MODULE_NOT_ACTIVE', `${word} belongs to a module that is not active.`, ['words', index])]
      : [],
  )
  return [...lacking, ...closed]
}
