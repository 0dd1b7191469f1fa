import i18next, { type TFunction } from 'i18next'
import type { MissingCondition } from '../api/denial.ts'
import { day } from '../format.ts'
import type { Names } from './need-names.ts'
import type { Reasons } from './reasons.ts'
import { conditionName, mender, missingSentence, textOf } from './sentences.ts'

type Translate = TFunction<'shared'>

/** An answer of `explainAccess`. */
export interface Explained {
  decisionId: string
  checkedAt: string
  verdicts: { condition: string; holds: boolean; facts: string[]; missing: MissingCondition | null }[]
}

/** The drawer's text, made of the engine's verdicts. */
export function reasonsOf(title: string, explained: Explained, names: Names): Reasons {
  const t = i18next.getFixedT(null, 'shared') as Translate
  const missing = explained.verdicts.flatMap((verdict) => verdict.missing ?? [])
  return {
    title,
    headline: missing[0] ? missingSentence(t, missing[0], names) : t('why.nowAllowed'),
    missing: missing.map((item) => missingOf(item, explained.decisionId, names)),
    satisfied: explained.verdicts.filter(isTold).map(({ condition, facts }) => ({
      condition: conditionName(t, condition),
      fact: factsText(t, condition, facts, names) || t('why.holds'),
    })),
    decisionId: explained.decisionId,
    checkedAt: explained.checkedAt,
  }
}

/** One thing that is missing, with whom to ask for it and the sentence to send. */
export function missingOf(item: MissingCondition, decisionId: string, names: Names): Reasons['missing'][number] {
  const t = i18next.getFixedT(null, 'shared') as Translate
  const message = missingSentence(t, item, names)
  const { whoCanFix = '', whoCanFixOf } = item
  const label =
    (whoCanFixOf && textOf(t, `why.copyAskOf.${whoCanFix}`, { of: whoCanFixOf })) ||
    textOf(t, `why.copyAsk.${whoCanFix}`)
  return {
    condition: conditionName(t, item.condition),
    message,
    ...(whoCanFix && { whoCanFix: mender(t, item) }),
    ...(label && { ask: { label, text: t('why.askText', { sentence: message, id: decisionId }) } }),
  }
}

// Fields and scopes hold for everybody who writes none of the client's own fields and uses no token: that tells nothing.
const isTold = ({ holds, condition, facts }: Explained['verdicts'][number]) =>
  holds && (facts.length > 0 || !['field', 'scope'].includes(condition))

const isDay = (fact: string) => /^\d{4}-\d\d-\d\d$/.test(fact)

/** Where the words for a condition's facts stand. */
const groups: Readonly<Record<string, string>> = {
  delegation: 'delegation',
  grant: 'word',
  consent: 'consent',
  state: 'state',
}

/** The facts of a condition in the words of the screen. A delegation has a first day; every other one is the last. */
function factsText(t: Translate, condition: string, facts: readonly string[], names: Names): string {
  const days = facts.filter(isDay)
  return facts
    .map((fact) => {
      if (isDay(fact)) {
        const isFirst = condition === 'delegation' && fact === days[0]
        return t(isFirst ? 'why.since' : 'why.until', { day: day(fact) })
      }
      const known = [`${groups[condition]}.${fact}`, `why.fact.${fact}`].map((key) => textOf(t, key)).find(Boolean)
      return names.get(`${condition}.${fact}`) ?? known ?? fact
    })
    .join(', ')
}
