import { Button } from '@mantine/core'
import { IconCheck, IconClipboardText } from '@tabler/icons-react'
import { useState } from 'react'
import { OneTimeSecret } from '../../shared/form/OneTimeSecret.tsx'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { instructionsFor } from './instructions.ts'
import { useOperatorTexts } from './texts.ts'

interface Props {
  name: string
  username: string
  password: string
  onClose: () => void
}

/** The password somebody begins with, shown once; beside it the instructions to send, which do not contain it. */
export function OneTimePassword({ name, username, password, onClose }: Props) {
  const { t } = useOperatorTexts()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(instructionsFor({ name, username }, currentLanguage()))
    setCopied(true)
  }
  return (
    <OneTimeSecret
      title={t('passwordTitle', { name })}
      text={t('passwordText')}
      label={t('passwordOf', { username })}
      secret={password}
      onClose={onClose}
      more={
        <>
          <Button
            variant="default"
            leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconClipboardText size={16} aria-hidden />}
            onClick={copy}
          >
            <span aria-live="polite">{t(isCopied ? 'instructionsCopied' : 'copyInstructions')}</span>
          </Button>
          <p>{t('instructionsHelp')}</p>
        </>
      }
    />
  )
}
