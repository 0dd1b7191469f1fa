import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './page.module.css'

/** The answer to an unknown address and to what one may not know of: they look alike on purpose. */
export function NotFound() {
  const { t } = useTranslation('shared')
  return (
    <div className={styles.message}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
        {' · '}
        <button type="button" className="plain link" onClick={() => location.reload()}>
          {t('notFound.reload')}
        </button>
      </p>
    </div>
  )
}
