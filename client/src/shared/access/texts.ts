import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { MissingCondition } from '../api/denial.ts'
import { list } from '../format.ts'
import type { Names } from '../why/need-names.ts'
import { missingSentence, textOf } from '../why/sentences.ts'
import en from './access.en.json'
import it from './access.it.json'

/** The words of who can do what, which come with its pages: the first load does not carry them. */
export function useAccessTexts() {
  if (!i18next.hasResourceBundle('it', 'access')) {
    i18next.addResourceBundle('it', 'access', it)
    i18next.addResourceBundle('en', 'access', en)
  }
  return useTranslation('access')
}
export type Translate = ReturnType<typeof useAccessTexts>['t']

/** The text under a key made of a code, or nothing: a newer server may know codes that these texts do not. */
const known = (t: Translate, key: string, values: object = {}): string | undefined =>
  i18next.exists(key, { ns: 'access', ...values })
    ? (t as (key: string, values: object) => string)(key, values)
    : undefined

/** Operations as the end of a sentence: "emetterle e inviarle a SdI". */
export const operationsText = (t: Translate, operations: readonly string[]) =>
  list(operations.map((each) => known(t, `operation.${each}`) ?? each))

/** The one word of a closed cell. */
export const lackText = (t: Translate, { reason, condition }: MissingCondition) =>
  known(t, `lacks.${reason}`) ?? known(t, `lacks.${condition}`) ?? condition

/** What somebody else lacks: the shared sentences that say "you" are said otherwise here. */
export function reasonText(t: Translate, missing: MissingCondition, names: Names): string {
  const { reason, condition, needs = [] } = missing
  const shared = i18next.getFixedT(null, 'shared') as Parameters<typeof missingSentence>[0]
  const named = needs.map(
    (need) => names.get(`${condition}.${need}`) ?? textOf(shared, `word.${need}`)?.toLowerCase() ?? need,
  )
  return known(t, `reason.${reason}`, { needs: named.join(', ') }) ?? missingSentence(shared, missing, names)
}

/** Words of a grant in a row: "lettura, modifica". */
export function wordsText(words: readonly string[]): string {
  const shared = i18next.getFixedT(null, 'shared') as Parameters<typeof textOf>[0]
  return words.map((word) => textOf(shared, `word.${word}`)?.toLowerCase() ?? word).join(', ')
}

export const nounText = (t: Translate, noun: string) => known(t, `effect.noun.${noun}`) ?? noun

interface Warning {
  code: string
  message: string
  count: number | null
}
/** A warning of the API in the language on the screen; its own sentence where we have none. */
export const warningText = (t: Translate, { code, message, count }: Warning) =>
  known(t, `effect.warning.${code}`, { count: count ?? 0 }) ?? message
