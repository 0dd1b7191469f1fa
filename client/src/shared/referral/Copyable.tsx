import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './referral.module.css'
import { useReferralTexts } from './texts.ts'

interface Props {
  label: string
  value: string
  /** What the button says. */
  action: string
  large?: boolean
}

/** Something to hand on, with a button that copies it. */
export function Copyable({ label, value, action, large }: Props) {
  const { t } = useReferralTexts()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className={styles.copyable}>
      <span>{label}</span>
      <code data-large={large || undefined}>{value}</code>
      <Button
        variant="default"
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={copy}
      >
        <span aria-live="polite">{isCopied ? t('copied') : action}</span>
      </Button>
    </div>
  )
}
