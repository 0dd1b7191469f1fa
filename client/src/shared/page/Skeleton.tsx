import { useTranslation } from 'react-i18next'
import styles from './skeleton.module.css'

/** Grey bars in the place of what is coming, of its final height. They do not shimmer. */
export function SkeletonRows({ rows = 10, height = 36 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('shared')
  return (
    <div role="status" aria-label={t('loading')} className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <div key={index} style={{ height }}>
          <span style={{ width: `${28 + ((index * 7) % 22)}%` }} />
          <span style={{ width: '12%' }} />
          <span style={{ width: '16%' }} />
          <span style={{ width: '9%' }} />
        </div>
      ))}
    </div>
  )
}

/** A block of a known height: a chart, a paper, a column. */
export function SkeletonBlock({ height }: { height: number | string }) {
  const { t } = useTranslation('shared')
  return <div role="status" aria-label={t('loading')} className={styles.block} style={{ height }} />
}

/** A whole page while its code or its first answer is under way: head, then rows. */
export function SkeletonPage({ rows = 12 }: { rows?: number }) {
  return (
    <div className={styles.page}>
      <div className={styles.title} aria-hidden="true">
        <span />
        <span />
      </div>
      <SkeletonRows rows={rows} />
    </div>
  )
}
