import i18next, { type TFunction } from 'i18next'
import type { MissingCondition } from '../../shared/api/denial.ts'
import { day } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { Reasons } from '../../shared/why/reasons.ts'
import { conditionName, mender, missingSentence } from '../../shared/why/sentences.ts'

type Translate = TFunction<['studio', 'shared']>

type Missing = Omit<MissingCondition, 'fixMutation'>

/** An answer of `explainAccess`, with the names of the classes it may speak of. */
export interface Explained {
  action: string
  decisionId: string
  allowed: boolean
  checkedAt: string
  verdicts: { condition: string; holds: boolean; facts: string[]; missing: Missing | null }[]
  classes: { key: string; name: { it: string; en: string } }[]
}

/** The question on top of the drawer: "Perché non puoi inviare?" */
export function titleOf(t: Translate, action: string): string {
  const key = `why.title.${action}`
  // The key is the name of an operation of the API; that it exists is asked before.
  return i18next.exists(key, { ns: 'studio' }) ? (t as (key: string) => string)(key) : t('why.titleOther')
}

/** The drawer's text, made of the engine's verdicts. */
export function reasonsOf(t: Translate, explained: Explained): Reasons {
  const shared = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
  const named = (missing: Missing): Missing => ({
    ...missing,
    needs: (missing.needs ?? []).map((need) => className(explained, need) ?? need),
  })
  const missing = explained.verdicts.flatMap((verdict) => (verdict.missing ? [named(verdict.missing)] : []))
  const satisfied = explained.verdicts.filter(isTold)
  return {
    title: titleOf(t, explained.action),
    headline: missing[0] ? missingSentence(shared, missing[0]) : t('why.nowAllowed'),
    missing: missing.map((item) => ({
      condition: conditionName(shared, item.condition),
      message: missingSentence(shared, item),
      ...(item.whoCanFix && { whoCanFix: mender(shared, item.whoCanFix) }),
    })),
    satisfied: satisfied.map(({ condition, facts }) => ({
      condition: conditionName(shared, condition),
      fact: factsText(t, explained, facts) || t('why.holds'),
    })),
    decisionId: explained.decisionId,
    checkedAt: explained.checkedAt,
  }
}

const className = ({ classes }: Explained, key: string) =>
  classes.find((each) => each.key === key)?.name[currentLanguage()]

// Fields and scopes hold for everybody who writes none of the client's own fields and uses no token: that tells nothing.
const isTold = ({ holds, condition, facts }: Explained['verdicts'][number]) =>
  holds && (facts.length > 0 || !['field', 'scope'].includes(condition))

/** The facts of a condition; of two days the first is since when, the second until when. */
function factsText(t: Translate, explained: Explained, facts: readonly string[]): string {
  const days = facts.filter(isDay)
  return facts
    .map((fact) => {
      if (!isDay(fact)) return factText(t, explained, fact)
      return t(fact === days[0] ? 'why.since' : 'why.until', { day: day(fact) })
    })
    .join(', ')
}

const isDay = (fact: string) => /^\d{4}-\d\d-\d\d$/.test(fact)

/** What a condition looked at, in the words of the screen: words, states, classes. */
function factText(t: Translate, explained: Explained, fact: string): string {
  const name = className(explained, fact)
  if (name) return name
  for (const key of [`studio:why.fact.${fact}`, `shared:word.${fact}`, `shared:state.${fact}`]) {
    if (i18next.exists(key)) return (t as (key: string) => string)(key)
  }
  return fact
}
