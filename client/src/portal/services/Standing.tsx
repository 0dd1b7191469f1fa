import { useTranslation } from 'react-i18next'
import { day } from '../../shared/format.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { SubscriptionState } from '../generated/graphql.ts'

interface Props {
  state: SubscriptionState
  validTo: string | null
  readOnlyUntil: string | null
}

/** Where a service or module stands today, with the day that matters. */
export function Standing({ state, validTo, readOnlyUntil }: Props) {
  const { t } = useTranslation('portal')
  return (
    <StateMark of="subscription" state={state}>
      {state === 'ACTIVE' && !validTo
        ? t('services.state.ENDLESS')
        : t(`services.state.${state}`, {
            day: validTo ? day(validTo) : '',
            until: readOnlyUntil ? day(readOnlyUntil) : '',
          })}
    </StateMark>
  )
}
