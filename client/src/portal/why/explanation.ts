import i18next, { type TFunction } from 'i18next'
import type { MissingCondition } from '../../shared/api/denial.ts'
import { day } from '../../shared/format.ts'
import type { Reasons } from '../../shared/why/reasons.ts'
import { conditionName, mender, missingSentence } from '../../shared/why/sentences.ts'

type Translate = TFunction<['portal', 'shared']>
type Missing = Omit<MissingCondition, 'fixMutation'>

/** An answer of `explainAccess`. */
export interface Explained {
  action: string
  decisionId: string
  allowed: boolean
  checkedAt: string
  verdicts: { condition: string; holds: boolean; facts: string[]; missing: Missing | null }[]
}

const textOf = (t: Translate, key: string) =>
  // The key is a code of the API; that it exists is asked before.
  i18next.exists(key) ? (t as (key: string) => string)(key) : undefined

/** The question on top of the drawer: "Perché non puoi inviare?" */
export const titleOf = (t: Translate, action: string): string =>
  textOf(t, `portal:why.title.${action}`) ?? t('why.titleOther')

/** The drawer's text, made of the engine's verdicts. */
export function reasonsOf(t: Translate, explained: Explained): Reasons {
  const shared = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
  const missing = explained.verdicts.flatMap((verdict) => (verdict.missing ? [verdict.missing] : []))
  return {
    title: titleOf(t, explained.action),
    headline: missing[0] ? missingSentence(shared, missing[0]) : t('why.nowAllowed'),
    missing: missing.map((item) => ({
      condition: conditionName(shared, item.condition),
      message: missingSentence(shared, item),
      ...(item.whoCanFix && { whoCanFix: menderHere(t, shared, item.whoCanFix) }),
    })),
    satisfied: explained.verdicts
      .filter((verdict) => verdict.holds)
      .map(({ condition, facts }) => ({
        condition: conditionName(shared, condition),
        fact: facts.map((fact) => factText(t, fact)).join(', ') || t('why.holds'),
      })),
    decisionId: explained.decisionId,
    checkedAt: explained.checkedAt,
  }
}

// In the portal the client is "your company", not "the client".
const menderHere = (t: Translate, shared: TFunction<'shared'>, who: string) =>
  textOf(t, `portal:why.who.${who}`) ?? mender(shared, who)

function factText(t: Translate, fact: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(fact)) return day(fact)
  for (const key of [`portal:why.fact.${fact}`, `shared:word.${fact}`, `shared:state.${fact}`]) {
    const text = textOf(t, key)
    if (text) return text
  }
  return fact
}
