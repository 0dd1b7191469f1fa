import i18next, { type TFunction } from 'i18next'
import type { MissingCondition } from '../api/denial.ts'
import { day } from '../format.ts'
import type shared from '../i18n/shared.it.json'

type Translate = TFunction<'shared'>

/** The text under a key made of a code, or nothing: a newer server may know codes that these texts do not. */
function textOf(t: Translate, group: keyof typeof shared, code: string, values: Record<string, string> = {}) {
  const key = `${group}.${code}`
  // The key is a code of the API, so the compiler cannot know it; that it exists is asked before.
  return i18next.exists(key, { ns: 'shared' }) ? (t as (key: string, values: object) => string)(key, values) : undefined
}

/** The word for a condition the API names. */
export const conditionName = (t: Translate, condition: string) => textOf(t, 'condition', condition) ?? condition

/** Who can mend it; the API's own word where we have none. */
export const mender = (t: Translate, who: string) => textOf(t, 'who', who) ?? who

/** What is missing as a sentence of the language on the screen; the API's English one where we have none. */
export function missingSentence(t: Translate, missing: MissingCondition): string {
  const { reason, needs = [], message } = missing
  const named = needs.map((need) => {
    if (/^\d{4}-\d\d-\d\d$/.test(need)) return day(need)
    return (textOf(t, 'word', need) ?? textOf(t, 'state', need))?.toLowerCase() ?? need
  })
  return (reason && textOf(t, 'reason', reason, { needs: named.join(', ') })) || message || ''
}
