import { IconChevronRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import page from '../../shared/page/page.module.css'
import styles from './paper-path.module.css'

interface Props {
  title: string
  path: { label: string; to: string }[]
}

/** The path above a sheet of paper, whose own title is the page's; also the title of the browser's tab. */
export function PaperPath({ title, path }: Props) {
  const { t } = useTranslation('shared')
  useEffect(() => {
    document.title = `${title} · Delega`
  }, [title])
  return (
    <nav aria-label={t('breadcrumb')} className={`${page.path} ${styles.path}`}>
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
  )
}
