import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { Problem } from '../page/Problem.tsx'
import styles from './accountant.module.css'
import type { Delegation } from './delegation.ts'
import { Periods } from './Periods.tsx'
import { useMove } from './use-move.ts'

interface Props {
  delegations: Delegation[]
  onChanged: () => void
}

/** What is over: to be looked at, or taken off the list. */
export function EndedDelegations({ delegations, onChanged }: Props) {
  const { t } = useTranslation('portal')
  if (delegations.length === 0) return null
  return (
    <Section title={t('accountant.ended')}>
      <ul>
        {delegations.map((delegation) => (
          <Ended key={delegation.id} delegation={delegation} onChanged={onChanged} />
        ))}
      </ul>
    </Section>
  )
}

function Ended({ delegation, onChanged }: { delegation: Delegation; onChanged: () => void }) {
  const { t } = useTranslation('portal')
  const { move, isPending, problem } = useMove(delegation, onChanged)
  const { studio, state, changedAt, allowedActions } = delegation
  return (
    <li className={styles.setting}>
      <div className={styles.settingRow}>
        <div>
          <h3>{studio.name}</h3>
          <p>
            <StateMark of="delegation" state={state} /> · {dayOf(changedAt)}
          </p>
        </div>
        {allowedActions.includes('delegationHide') && (
          <div className={styles.buttons}>
            <Button
              variant="default"
              loading={isPending}
              aria-label={t('accountant.hideNamed', { studio: studio.name })}
              onClick={() => move('delegationHide')}
            >
              {t('accountant.hide')}
            </Button>
          </div>
        )}
      </div>
      <details className={styles.earlier}>
        <summary>{t('accountant.history')}</summary>
        <Periods delegation={delegation} />
      </details>
      <Problem>{problem}</Problem>
    </li>
  )
}
