import { useTranslation } from 'react-i18next'
import { day } from '../../shared/format.ts'
import type { Delegation } from './delegation.ts'

/** "dal 12/03/2024" */
export function SinceWhen({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('portal')
  return <span style={{ whiteSpace: 'nowrap' }}>{t('accountant.since', { day: day(delegation.validFrom) })}</span>
}
