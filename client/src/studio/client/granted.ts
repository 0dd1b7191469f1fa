import { type MainWord, mainWords } from '../../shared/why/words.ts'

/** Of a delegation that waits, the words are only asked for; of one that is over, they are past. */
export const grantedToday = (
  delegation: { words: readonly string[]; counts: boolean } | null | undefined,
): MainWord[] => (delegation?.counts ? mainWords.filter((word) => delegation.words.includes(word)) : [])
