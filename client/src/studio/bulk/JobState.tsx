import { IconCircleCheck, IconClockPause, IconPlayerStop, IconProgress } from '@tabler/icons-react'
import type { JobState as State } from '../generated/graphql.ts'
import styles from './bulk.module.css'
import { useBulkTexts } from './texts.ts'

const icons = { QUEUED: IconClockPause, RUNNING: IconProgress, DONE: IconCircleCheck, STOPPED: IconPlayerStop }

/** Where a job stands, as icon and word. */
export function JobState({ state }: { state: State }) {
  const { t } = useBulkTexts()
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={16} stroke={1.75} aria-hidden /> {t(`state.${state}`)}
    </span>
  )
}
