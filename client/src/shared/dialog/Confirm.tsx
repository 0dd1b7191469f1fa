import { Button, Modal } from '@mantine/core'
import '../theme/floating-styles.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './confirm.module.css'

interface Props {
  opened: boolean
  title: string
  /** What will happen, and what not. Takes the focus: nobody is nudged to a button. */
  children: ReactNode
  /** The verb itself: "Revoca". */
  action: string
  onConfirm: () => void
  onClose: () => void
  isPending?: boolean
  /** For what takes something away. */
  danger?: boolean
  /** A sentence when it did not work. */
  error?: string | undefined
}

/** Asks before what cannot be undone; a bottom sheet at 390 px. Import it lazily. */
export function Confirm({ opened, title, children, action, onConfirm, onClose, isPending, danger, error }: Props) {
  const { t } = useTranslation('shared')
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.text} tabIndex={-1} data-autofocus>
        {children}
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm} loading={isPending ?? false} {...(danger && { color: 'red' })}>
          {action}
        </Button>
      </div>
    </Modal>
  )
}
