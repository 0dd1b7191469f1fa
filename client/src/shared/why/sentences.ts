import i18next, { type TFunction } from 'i18next'
import type { MissingCondition } from '../api/denial.ts'
import { day } from '../format.ts'
import type { DenialReason } from '../generated/enums.ts'
import type english from '../i18n/shared.en.json'
import type shared from '../i18n/shared.it.json'
import type { Names } from './need-names.ts'

type Translate = TFunction<'shared'>

/** A reason of the contract without its sentence, in one of the two languages, does not compile. */
type Said<Texts extends Record<DenialReason, string>> = Texts
export type ReasonTexts = Said<typeof shared.reason> & Said<typeof english.reason>

/** The text under a key made of a code, or nothing: a newer server may know codes that these texts do not. */
export function textOf(t: Translate, key: string, values: Record<string, string> = {}): string | undefined {
  // The key is a code of the API, so the compiler cannot know it; that it exists is asked before.
  return i18next.exists(key, { ns: 'shared' }) ? (t as (key: string, values: object) => string)(key, values) : undefined
}

/** The word for a condition the API names. */
export const conditionName = (t: Translate, condition: string) => textOf(t, `condition.${condition}`) ?? condition

/** Who can mend it, of which studio or company where that is known; the API's own word where we have none. */
export function mender(t: Translate, { whoCanFix = '', whoCanFixOf }: MissingCondition): string {
  const named = whoCanFixOf && textOf(t, `why.whoOf.${whoCanFix}`, { of: whoCanFixOf })
  return named || (textOf(t, `who.${whoCanFix}`) ?? whoCanFix)
}

/** What is missing as a sentence of the language on the screen; the API's English one where we have none. */
export function missingSentence(t: Translate, missing: MissingCondition, names?: Names): string {
  const { condition, reason, needs = [], message } = missing
  const groups = condition === 'state' ? ['state'] : ['word', 'why.fact']
  const named = needs.map((need) => {
    if (/^\d{4}-\d\d-\d\d$/.test(need)) return day(need)
    const name = names?.get(`${condition}.${need}`)
    return name ?? groups.map((group) => textOf(t, `${group}.${need}`)?.toLowerCase()).find(Boolean) ?? need
  })
  return (reason && textOf(t, `reason.${reason}`, { needs: named.join(', ') })) || message || ''
}
