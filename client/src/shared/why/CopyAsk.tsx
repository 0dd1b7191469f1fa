import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './why.module.css'

/** Copies a sentence that can be sent to whoever can mend it, with the number of the decision. */
export function CopyAsk({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('shared')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <button type="button" className={styles.copyAsk} onClick={copy}>
      {isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      <span aria-live="polite">{isCopied ? t('why.askCopied') : label}</span>
    </button>
  )
}
