import { Link } from 'react-router'
import { useQuery } from 'urql'
import { count } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonBlock } from '../../shared/page/Skeleton.tsx'
import styles from './health.module.css'
import { HealthCount } from './operations.ts'
import { useHealthTexts } from './texts.ts'

/** On the home of who looks after the studio: how many findings there are. An error there is none of the home's. */
export function HealthLine() {
  const { t } = useHealthTexts()
  const [{ data, error }] = useQuery({ query: HealthCount, requestPolicy: 'cache-and-network' })
  if (error && !data) return null
  const found = data?.studioHealth.count
  return (
    <Section title={t('home.title')}>
      {found === undefined ? (
        <SkeletonBlock height={36} />
      ) : (
        <p className={styles.line}>
          <span>{found === 0 ? t('home.fine') : t('count', { count: found, shown: count(found) })}</span>
          <Link to="/health">{t('home.link')}</Link>
        </p>
      )}
    </Section>
  )
}
