import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actFor } from '../../shared/panel/panel.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './smart-service.module.css'
import { useSmartTexts } from './texts.ts'

interface Props {
  client: { id: string; name: string; allowedActions: readonly string[] }
}

/** Into the client's panel with one's own account: the audit names the operator, never the client (WK-002). */
export function Enter({ client: { id, name, allowedActions } }: Props) {
  const { t } = useSmartTexts()
  const { t: words } = useTranslation('shared')
  const [step, setStep] = useState<'pending' | 'failed'>()
  if (!allowedActions.includes('actAsBegin'))
    return <ExplainButton compact operation="actAsBegin" resourceId={id} label={t('enter')} />
  const enter = async () => {
    setStep('pending')
    if (!(await actFor(id))) setStep('failed')
  }
  return (
    <span className={styles.enter}>
      {step === 'failed' && <span role="alert">{words('panel.failed')}</span>}
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('enter')}: ${name}`}
        loading={step === 'pending'}
        onClick={enter}
      >
        {t('enter')}
      </Button>
    </span>
  )
}
