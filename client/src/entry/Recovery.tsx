import { useTranslation } from 'react-i18next'
import styles from './entry.module.css'

/** The way out for whoever has lost password or user name. */
export function Recovery() {
  const { t } = useTranslation('entry')
  return (
    <a className={styles.leave} href="/?recover">
      {t('recovery.link')}
    </a>
  )
}
