import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './page.module.css'

interface Props {
  title: string
  /** The pages above this one; the title closes the path. */
  path?: { label: string; to: string }[]
  /** A line under the title. */
  facts?: ReactNode
  /** A state beside the title. */
  mark?: ReactNode
  actions?: ReactNode
}

/** Path, title and actions of a page; also the title of the browser's tab. */
export function PageHead({ title, path = [], facts, mark, actions }: Props) {
  const { t } = useTranslation('shared')
  useEffect(() => {
    document.title = `${title} · Delega`
  }, [title])
  return (
    <div className={styles.head}>
      {path.length > 0 && (
        <nav aria-label={t('breadcrumb')} className={styles.path}>
          <ol>
            {path.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
                <IconChevronRight size={12} stroke={1.75} aria-hidden />
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className={styles.headRow}>
        <div className={styles.headText}>
          <div className={styles.titleRow}>
            <h1>{title}</h1>
            {mark}
          </div>
          {facts && <p>{facts}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
