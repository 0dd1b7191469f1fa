import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useConsentsTexts } from './texts.ts'
import { answerStates, type ConsentList, requestStates } from './use-consent-list.ts'

/** Code contains, state of the request, state of the answer (WK-027, WK-028). */
export function ConsentFilters({ list, isSender }: { list: ConsentList; isSender: boolean }) {
  const { t } = useConsentsTexts()
  const { t: words } = useTranslation('shared')
  const { clientCode, requestState, answerState } = list.chosen
  // Who sends sees clients with a service; who does not sees clients who were asked.
  const states = requestStates.filter((state) => state !== (isSender ? 'NOT_APPLICABLE' : 'NOT_SENT'))
  return (
    <Chips>
      <SearchField
        label={t('grid.search')}
        value={clientCode}
        onChange={(code) => list.narrow({ code: code || undefined }, { replace: true })}
      />
      <Chip
        single
        label={t('grid.requestState')}
        none={t('grid.every')}
        options={states.map((state) => ({ value: state, label: words(`consent.${state}`) }))}
        values={requestState ? [requestState] : []}
        onChange={([request]) => list.narrow({ request })}
      />
      <Chip
        single
        label={t('grid.answerState')}
        none={t('grid.every')}
        options={answerStates.map((state) => ({ value: state, label: words(`consent.${state}`) }))}
        values={answerState ? [answerState] : []}
        onChange={([answer]) => list.narrow({ answer })}
      />
    </Chips>
  )
}
