import { useTranslation } from 'react-i18next'
import styles from './entry.module.css'

/** What to do without a password. Who can give a new one depends on who one is, so both ways are told. */
export function Recovery() {
  const { t } = useTranslation('entry')
  return (
    <details className={styles.recovery}>
      <summary>{t('recovery.question')}</summary>
      <p>{t('recovery.operator')}</p>
      <p>{t('recovery.client')}</p>
    </details>
  )
}
