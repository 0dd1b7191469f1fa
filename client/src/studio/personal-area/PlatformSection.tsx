import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { PlatformQuery } from './operations.ts'
import styles from './personal-area.module.css'
import { usePersonalAreaTexts } from './texts.ts'

/** What the installation runs on, and whether that is still supported (WK-001). */
export function PlatformSection() {
  const { t } = usePersonalAreaTexts()
  const [{ data, error }, read] = useQuery({ query: PlatformQuery })
  if (error) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={3} />
  const { version, runtimes, embeddedDatabase } = data.platform
  return (
    <Section title={t('platform.title')}>
      <ul className={styles.runtimes}>
        <li>
          <strong>{t('platform.program')}</strong> {version}
        </li>
        {runtimes.map((runtime) => (
          <li key={runtime.name}>
            <strong>{t(`platform.${runtime.name as 'NODE'}`)}</strong> {runtime.version}
            <span className={styles.empty}>{t('platform.supported', { range: runtime.supported })}</span>
            <span className={styles.mark} data-good={runtime.isSupported || undefined}>
              {runtime.isSupported ? (
                <IconCircleCheck size={16} stroke={1.75} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
              )}
              {runtime.isSupported ? t('platform.isSupported') : t('platform.isNotSupported')}
            </span>
          </li>
        ))}
      </ul>
      <p>{embeddedDatabase ? t('platform.embedded') : t('platform.own')}</p>
      <p>
        <a href="/docs/production" target="_blank" rel="noreferrer">
          {t('platform.notes')}
        </a>
      </p>
    </Section>
  )
}
