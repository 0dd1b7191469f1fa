import { Button, Modal } from '@mantine/core'
import '../theme/floating-styles.ts'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../dialog/use-focus-return.ts'
import styles from './form.module.css'

interface Props {
  title: string
  /** What it is for, and that it is never shown again. */
  text: string
  label: string
  secret: string
  /** Below it: what else is to be handed over. */
  more?: ReactNode
  onClose: () => void
}

/** A password or token that is shown once. Only its own button closes it, so that a stray click does not lose it. */
export function OneTimeSecret({ title, text, label, secret, more, onClose }: Props) {
  const { t } = useTranslation('shared')
  useFocusReturn()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p className={styles.secretText} tabIndex={-1} data-autofocus>
        {text}
      </p>
      <div className={styles.secret}>
        <span className={styles.secretLabel}>{label}</span>
        <code>{secret}</code>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
        </Button>
      </div>
      {more && <div className={styles.secretMore}>{more}</div>}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('kept')}</Button>
      </div>
    </Modal>
  )
}
