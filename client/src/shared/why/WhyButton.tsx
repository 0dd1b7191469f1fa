import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './why.module.css'

interface Props {
  /** The action's own label: "Invia 3 fatture". */
  action: string
  onOpen: () => void
  compact?: boolean
}

/** Stands where the button of a forbidden action would: it says what is forbidden and opens why. Never disabled. */
export function WhyButton({ action, onOpen, compact }: Props) {
  const { t } = useTranslation('shared')
  return (
    <button
      type="button"
      className={styles.button}
      data-compact={compact || undefined}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <IconLock size={16} stroke={1.75} aria-hidden />
      <span>{action}</span>
      <span className="visually-hidden">{t('why.denied')}</span>
      <span className={styles.ask}>{t('why.ask')}</span>
    </button>
  )
}
