import { Link } from 'react-router'
import { useQuery } from 'urql'
import { count } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonBlock } from '../../shared/page/Skeleton.tsx'
import { SmartCount } from './operations.ts'
import styles from './smart-service.module.css'
import { useSmartTexts } from './texts.ts'

/** How many clients have let this operator into their SMART services (WK-005). An error there is none of the home's. */
export function SmartTile() {
  const { t } = useSmartTexts()
  const [{ data, error }] = useQuery({ query: SmartCount, requestPolicy: 'cache-and-network' })
  if (error && !data) return null
  const total = data?.smartServices.totalCount
  return (
    <Section title={t('title')}>
      {total === undefined ? (
        <SkeletonBlock height={36} />
      ) : (
        <p className={styles.tile}>
          <span>{total === 0 ? t('tileNone') : t('tile', { count: total, shown: count(total) })}</span>
          {total > 0 && <Link to="/smart-services">{t('open')}</Link>}
        </p>
      )}
    </Section>
  )
}
