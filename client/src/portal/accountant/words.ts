import type { Module, Word } from '../generated/graphql.ts'

const moduleWords: Record<Module, readonly Word[]> = {
  DOCUMENTS: ['DOCS_READ', 'DOCS_EDIT'],
  PAYMENTS: ['PAY_READ', 'PAY_EDIT'],
  ORDERS: ['ORD_READ', 'ORD_EDIT'],
  SHOP: [],
}

/** The words of the modules that are on: no others can be granted (AD-023). */
export const wordsOfModules = (modules: readonly { module: Module; state: string }[]): Word[] =>
  modules.filter(({ state }) => state === 'ACTIVE').flatMap(({ module }) => moduleWords[module])

/** Writing in a module carries its reading, and everything carries READ. */
const neededBy = (word: Word): Word[] => {
  const read = word.replace(/_EDIT$/, '_READ') as Word
  return ['READ', ...(read === word ? [] : [read])]
}
export const withWord = (words: readonly Word[], word: Word): Word[] => [
  ...new Set<Word>([...neededBy(word), ...words, word]),
]
/** Whatever needs it goes with it. */
export const withoutWord = (words: readonly Word[], word: Word): Word[] =>
  words.filter((each) => each !== word && !neededBy(each).includes(word))
