import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { instant } from '../format.ts'
import { EmptyState } from '../page/EmptyState.tsx'
import { ErrorState } from '../page/ErrorState.tsx'
import { Page } from '../page/Page.tsx'
import { PageHead } from '../page/PageHead.tsx'
import { Section } from '../page/Section.tsx'
import { SkeletonPage } from '../page/Skeleton.tsx'
import { type Security, SecurityQuery, SignOutEverywhere } from './operations.ts'
import styles from './security.module.css'
import { TwoStep } from './TwoStep.tsx'
import { useSecurityTexts } from './texts.ts'
import { useStep } from './use-step.ts'

/** How one's own access is kept; below it what an app adds, told whether this person signs in with two steps. */
export function SecurityPage({ children }: { children?: (security: Security) => ReactNode }) {
  const { t } = useSecurityTexts()
  const [{ data, error }, read] = useQuery({ query: SecurityQuery, requestPolicy: 'cache-and-network' })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={4} />
  const { username, security } = data.viewer
  return (
    <Page>
      <PageHead title={t('title')} />
      {security ? (
        <div className={styles.page}>
          <TwoStep security={security} username={username} onChanged={again} />
          {children?.(security)}
          <Section title={t('password.title')}>
            <div className={styles.setting}>
              <p>{t('password.about')}</p>
              <Button component="a" href={passwordAddress()} variant="default">
                {t('password.change')}
              </Button>
            </div>
          </Section>
          <Devices security={security} />
        </div>
      ) : (
        <EmptyState>{t('lookingAs')}</EmptyState>
      )}
    </Page>
  )
}

/** On the sign-in's card, and back here. */
const passwordAddress = () => `/?password&next=${encodeURIComponent(location.pathname)}`

function Devices({ security }: { security: Security }) {
  const { t } = useSecurityTexts()
  const { run, isPending, problem } = useStep()
  const leave = async () => {
    if (await run(SignOutEverywhere, {}, () => [])) location.assign('/')
  }
  return (
    <Section title={t('sessions.title')}>
      <div className={styles.setting}>
        <p>
          {t('sessions.count', { count: security.sessions })}{' '}
          {t('sessions.since', { when: instant(security.signedInAt) })}
        </p>
        <Button variant="default" loading={isPending} onClick={leave}>
          {t('sessions.leaveAll')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Section>
  )
}
