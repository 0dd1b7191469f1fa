import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { count, instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import styles from './bulk.module.css'
import { JobState } from './JobState.tsx'
import { Jobs } from './operations.ts'
import { Progress } from './Progress.tsx'
import { useBulkTexts } from './texts.ts'
import { useJobTitle } from './use-job-title.ts'
import { usePolling } from './use-polling.ts'

const PAGE = 25
const MOST = 100

/** What one has begun on many rows, newest first; it is found again here after the page was closed. */
export function Page() {
  const { t } = useBulkTexts()
  const { t: words } = useTranslation('studio')
  const title = useJobTitle()
  const [first, setFirst] = useState(PAGE)
  const [{ data, error, fetching }, read] = useQuery({
    query: Jobs,
    variables: { first },
    requestPolicy: 'cache-and-network',
  })
  const jobs = data?.jobs.nodes
  usePolling(jobs?.some(({ state }) => state === 'QUEUED' || state === 'RUNNING') ?? false, fetching, read)
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: words('menu.clients'), to: '/clients' }]} />
      <p className={styles.about}>{t('about')}</p>
      {!jobs && <SkeletonRows rows={6} height={56} />}
      {jobs?.length === 0 && <EmptyState>{t('none')}</EmptyState>}
      <ul className={styles.jobs}>
        {jobs?.map((job) => (
          <li key={job.id}>
            <div>
              <Link to={`/jobs/${job.id}`}>{title(job)}</Link>
              <JobState state={job.state} />
            </div>
            <Progress job={job} title={title(job)} />
            <div className={styles.quiet}>
              <span>{t('progress', { done: count(job.done), total: count(job.total) })}</span>
              <span>{t('begun', { at: instant(job.createdAt) })}</span>
            </div>
          </li>
        ))}
      </ul>
      {data?.jobs.pageInfo.hasNextPage && first < MOST && (
        <Button variant="default" onClick={() => setFirst(MOST)}>
          {t('more')}
        </Button>
      )}
    </Frame>
  )
}
