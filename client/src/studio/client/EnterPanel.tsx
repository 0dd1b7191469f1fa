import { Button } from '@mantine/core'
import { IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actFor } from '../../shared/panel/panel.ts'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import type { ClientData } from './client-data.ts'

/** Into the client's panel, to work there on its behalf; who may not is told why. */
export function EnterPanel({ client: { id, allowedActions } }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  const explain = useExplain()
  const [step, setStep] = useState<'pending' | 'failed'>()
  const label = t('client.enterPanel')
  if (!allowedActions.includes('actAsBegin'))
    return <WhyButton action={label} onOpen={() => explain('actAsBegin', id)} />
  const enter = async () => {
    setStep('pending')
    if (!(await actFor(id))) setStep('failed')
  }
  return (
    <>
      {step === 'failed' && <span role="alert">{t('shared:panel.failed')}</span>}
      <Button
        variant="default"
        leftSection={<IconUserShare size={16} stroke={1.75} aria-hidden />}
        loading={step === 'pending'}
        onClick={enter}
      >
        {label}
      </Button>
    </>
  )
}
