import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../shared/page/Section.tsx'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './accountant.module.css'
import type { Delegation } from './delegation.ts'
import { useMove } from './use-move.ts'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

/** The one red button of the page, which says what ends. */
export function EndDelegation({ delegation, onChanged }: { delegation: Delegation; onChanged: () => void }) {
  const { t } = useTranslation('portal')
  const { move, isPending, problem, clear } = useMove(delegation, onChanged)
  const [isAsked, setAsked] = useState(false)
  const { studio, allowedActions, id } = delegation
  const ask = () => {
    clear()
    setAsked(true)
  }
  return (
    <Section title={t('accountant.end')}>
      <p className={styles.endText}>{t('accountant.endAbout')}</p>
      {allowedActions.includes('delegationRevoke') ? (
        <Button variant="outline" color="red" className={styles.revoke} onClick={ask}>
          {t('accountant.revoke')}
        </Button>
      ) : (
        <ExplainButton operation="delegationRevoke" resourceId={id} label={t('accountant.revoke')} />
      )}
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t('accountant.revokeTitle', { studio: studio.name })}
            action={t('accountant.revoke')}
            onConfirm={async () => {
              if (await move('delegationRevoke')) setAsked(false)
            }}
            onClose={() => setAsked(false)}
            isPending={isPending}
            error={problem}
          >
            <ul className={styles.ends}>
              {(['out', 'tokens', 'invoices', 'again'] as const).map((key) => (
                <li key={key}>{t(`accountant.revokeEnds.${key}`)}</li>
              ))}
            </ul>
          </Confirm>
        </Suspense>
      )}
    </Section>
  )
}
