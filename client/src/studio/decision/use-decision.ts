import i18next, { type TFunction } from 'i18next'
import { missingOf } from '../../shared/why/explanation.ts'
import type { Names } from '../../shared/why/need-names.ts'
import { missingSentence } from '../../shared/why/sentences.ts'
import { useWhy } from '../../shared/why/Why.tsx'
import { useExplain } from '../why/use-explain.ts'
import type { Decision } from './Decisions.tsx'
import { useDecisionTexts, useOperationText } from './texts.ts'

/** What the decision failed on, in one sentence. */
export function firstSentence({ missing }: Decision, names: Names): string {
  const t = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
  return missing[0] ? missingSentence(t, missing[0], names) : ''
}

/** Shows a kept decision in the drawer, and from there how the same question is answered now. */
export function useDecision(names: Names) {
  const { t } = useDecisionTexts()
  const inWords = useOperationText()
  const open = useWhy()
  const explain = useExplain()
  return (decision: Decision) => {
    const { id, at, action, personName, operatorId, subjectId, missing } = decision
    const title = t('deniedTitle', { name: personName, action: inWords(action) })
    open({
      title,
      headline: firstSentence(decision, names) || t('allowedText'),
      missing: missing.map((item) => missingOf(item, id, names)),
      decisionId: id,
      checkedAt: at,
      ...(operatorId &&
        missing.length > 0 && {
          remedy: {
            label: t('checkNow'),
            onClick: () => void explain(action, subjectId, { principalId: operatorId, title }),
          },
        }),
    })
  }
}
