import type { Module, Word } from '../generated/graphql.ts'
import type { Catalogue } from './operations.ts'

const moduleByPrefix: Readonly<Record<string, Module>> = { DOCS: 'DOCUMENTS', PAY: 'PAYMENTS', ORD: 'ORDERS' }
/** The module a word belongs to; the words of invoicing belong to none. */
export const moduleOf = (word: string): Module | undefined => moduleByPrefix[word.split('_')[0] ?? '']

interface Having {
  active: readonly Module[]
  held: readonly Word[]
}
/** What is offered: the words of invoicing, those of modules that are on, and what is had already. */
export const offeredWords = (catalogue: Catalogue, { active, held }: Having) =>
  catalogue.filter(({ key }) => {
    const module = moduleOf(key)
    return !module || active.includes(module) || held.includes(key as Word)
  })

/** A press on a word takes along what it needs; taking one away, what needs it. The API decides all the same. */
export function toggled(words: readonly Word[], word: Word): Word[] {
  const read = word.replace('_EDIT', '_READ') as Word
  if (!words.includes(word)) return [...new Set<Word>(['READ', ...words, read, word])]
  if (word === 'READ') return []
  return words.filter((each) => each !== word && each.replace('_EDIT', '_READ') !== word)
}
