import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useMutation, useQuery } from 'urql'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { count, instant, time } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import type { JobQuery, JobRowState } from '../generated/graphql.ts'
import styles from './bulk.module.css'
import { JobRows } from './JobRows.tsx'
import { JobState } from './JobState.tsx'
import { Job, StopJob } from './operations.ts'
import { Progress } from './Progress.tsx'
import { useBulkTexts } from './texts.ts'
import { useFailedRows } from './use-failed-rows.ts'
import { useJobTitle } from './use-job-title.ts'
import { usePolling } from './use-polling.ts'

const states: JobRowState[] = ['FAILED', 'DONE', 'SKIPPED', 'WAITING']
const MOST = 100

export type JobData = NonNullable<JobQuery['job']>

/** One job while it runs and after: its progress, and what became of each row. */
export function Page() {
  const { t } = useBulkTexts()
  const { t: words } = useTranslation('studio')
  const { id = '' } = useParams()
  const address = useAddress()
  const state = states.find((each) => each === address.read('result'))
  const [{ data, error, fetching }, read] = useQuery({
    query: Job,
    variables: { id, first: MOST, ...(state && { states: [state] }) },
    requestPolicy: 'cache-and-network',
  })
  const job = data?.job
  usePolling(job?.state === 'QUEUED' || job?.state === 'RUNNING', fetching, read)
  const title = useJobTitle()
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  if (!job) return <EmptyState>{t('gone')}</EmptyState>
  const path = [
    { label: words('menu.clients'), to: '/clients' },
    { label: t('title'), to: '/jobs' },
  ]
  const facts = [
    t('begun', { at: instant(job.createdAt) }),
    ...(job.finishedAt ? [t('finished', { at: time(job.finishedAt) })] : []),
  ].join(' · ')
  return (
    <Frame>
      <PageHead
        title={title(job)}
        path={path}
        facts={facts}
        mark={<JobState state={job.state} />}
        actions={<Actions job={job} title={title(job)} />}
      />
      <p className={styles.counter} role="status">
        {t('progress', { done: count(job.done), total: count(job.total) })}
      </p>
      <Progress job={job} title={title(job)} />
      <Results job={job} chosen={state} onChoose={(next) => address.write({ result: next })} />
      <JobRows key={`${state}`} job={job} states={state ? [state] : undefined} />
    </Frame>
  )
}

/** The four results with their counts; a press shows these rows alone. */
function Results({
  job,
  chosen,
  onChoose,
}: {
  job: JobData
  chosen: JobRowState | undefined
  onChoose: (state: JobRowState | undefined) => void
}) {
  const { t } = useBulkTexts()
  const counts = { DONE: job.succeeded, SKIPPED: job.skipped, FAILED: job.failed, WAITING: job.total - job.done }
  return (
    <div className={styles.results}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          data-state={state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          <strong>{count(counts[state])}</strong> {t(`result.${state}`)}
        </button>
      ))}
    </div>
  )
}

function Actions({ job, title }: { job: JobData; title: string }) {
  const { t } = useBulkTexts()
  const [isAsking, setAsking] = useState(false)
  const [{ fetching }, stop] = useMutation(StopJob)
  const failed = useFailedRows(job.id, title)
  return (
    <>
      <Problem>{failed.problem}</Problem>
      {job.failed > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          loading={failed.isPending}
          onClick={failed.download}
        >
          {t('download')}
        </Button>
      )}
      {job.allowedActions.includes('jobStop') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('stop')}
        </Button>
      )}
      {isAsking && (
        <Confirm
          opened
          title={t('stopTitle')}
          action={t('stop')}
          isPending={fetching}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await stop({ id: job.id })
            setAsking(false)
          }}
        >
          {t('stopText')}
        </Confirm>
      )}
    </>
  )
}
