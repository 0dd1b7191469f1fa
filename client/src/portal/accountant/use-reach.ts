import { useTranslation } from 'react-i18next'
import { count } from '../../shared/format.ts'
import type { MainWord } from '../../shared/why/words.ts'
import type { ReachQuery } from '../generated/graphql.ts'

/** What a word opens in numbers: "Vede 214 fatture e 61 ricevute", or what it would open. */
export function useReach(data: ReachQuery | undefined) {
  const { t } = useTranslation('portal')
  return (word: MainWord, isOn: boolean): string => {
    if (!data) return ' '
    const mood = isOn ? 'on' : 'off'
    if (word === 'READ') {
      const issued = t('accountant.reach.issued', numbered(data.all.totalCount))
      const received = t('accountant.reach.received', numbered(data.received.totalCount))
      return t(`accountant.reach.READ.${mood}`, { issued, received })
    }
    if (word === 'EDIT') return t(`accountant.reach.EDIT.${mood}`, numbered(data.drafts.totalCount))
    if (word === 'SEND') return t(`accountant.reach.SEND.${mood}`, numbered(data.toSend.totalCount))
    return t(
      `accountant.reach.CONFIGURE.${mood}`,
      numbered(data.numberSeries.filter(({ archived }) => !archived).length),
    )
  }
}

const numbered = (number: number) => ({ count: number, shown: count(number) })
