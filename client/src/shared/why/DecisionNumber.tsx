import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DecisionAddress } from './decision-address.ts'

/** The number of a decision; for who may look it up the way there. */
export function DecisionNumber({ id, onLeave }: { id: string; onLeave?: () => void }) {
  const { t } = useTranslation('shared')
  const to = useContext(DecisionAddress)(id)
  if (!to) return t('why.decision', { id })
  return (
    <Link to={to} {...(onLeave && { onClick: onLeave })}>
      {t('why.decision', { id })}
    </Link>
  )
}
