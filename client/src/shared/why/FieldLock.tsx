import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './why.module.css'

interface Props {
  /** Whose the field is: "Solo il cliente". */
  who: string
  onOpen: () => void
}

/** Under the value of a field one may not change: a link that asks why, instead of a grey input. */
export function FieldLock({ who, onOpen }: Props) {
  const { t } = useTranslation('shared')
  return (
    <button type="button" className={styles.fieldLock} aria-haspopup="dialog" onClick={onOpen}>
      <IconLock size={14} stroke={1.75} aria-hidden />
      <span>{t('why.fieldLock', { who })}</span>
    </button>
  )
}
