import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../page/Problem.tsx'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './accountant.module.css'
import type { Delegation } from './delegation.ts'
import { useMove } from './use-move.ts'

/** Suspends and resumes: nothing is lost meanwhile, so nothing is asked. */
export function Pause({ delegation, onChanged }: { delegation: Delegation; onChanged: () => void }) {
  const { t } = useTranslation('portal')
  const { move, isPending, problem } = useMove(delegation, onChanged)
  const isSuspended = delegation.state === 'SUSPENDED'
  const verb = isSuspended ? 'delegationResume' : 'delegationSuspend'
  const label = isSuspended ? t('accountant.resume') : t('accountant.suspend')
  return (
    <div className={styles.setting}>
      <div className={styles.settingRow}>
        <div>
          <h3>{t('accountant.pause')}</h3>
          <p>
            {isSuspended ? t(`accountant.pausedBy.${delegation.suspendedBy ?? 'CLIENT'}`) : t('accountant.pauseAbout')}
          </p>
        </div>
        <div className={styles.buttons}>
          {delegation.allowedActions.includes(verb) ? (
            <Button variant="default" loading={isPending} onClick={() => move(verb)}>
              {label}
            </Button>
          ) : (
            <ExplainButton operation={verb} resourceId={delegation.id} label={label} />
          )}
        </div>
      </div>
      <Problem>{problem}</Problem>
    </div>
  )
}
