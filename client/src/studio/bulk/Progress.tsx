import { count } from '../../shared/format.ts'
import styles from './bulk.module.css'
import { useBulkTexts } from './texts.ts'

interface Counted {
  total: number
  done: number
  succeeded: number
  skipped: number
  failed: number
}

/** How far it is: what succeeded, what was so already, what failed, as one bar and in words. */
export function Progress({ job, title }: { job: Counted; title: string }) {
  const { t } = useBulkTexts()
  const { total, done } = job
  const parts = [
    ['succeeded', job.succeeded],
    ['skipped', job.skipped],
    ['failed', job.failed],
  ] as const
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={t('progress', { done: count(done), total: count(total) })}
    >
      {parts.map(([part, rows]) => (
        <span key={part} data-part={part} style={{ width: `${(rows / Math.max(total, 1)) * 100}%` }} />
      ))}
    </div>
  )
}
