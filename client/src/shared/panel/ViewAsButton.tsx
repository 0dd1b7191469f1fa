import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { viewAs } from './panel.ts'

interface Props {
  /** An operator's, a user's of the company, or a delegation's id. */
  principalId: string
  children: ReactNode
}

/** Shows what somebody else is shown. Offered to administrators and owners: whether to is for the page to know from the API. */
export function ViewAsButton({ principalId, children }: Props) {
  const { t } = useTranslation('shared')
  const [step, setStep] = useState<'pending' | 'failed'>()
  const begin = async () => {
    setStep('pending')
    if (!(await viewAs(principalId))) setStep('failed')
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEye size={16} stroke={1.75} aria-hidden />}
        loading={step === 'pending'}
        onClick={begin}
      >
        {children}
      </Button>
      {step === 'failed' && <span role="alert">{t('panel.failed')}</span>}
    </>
  )
}
