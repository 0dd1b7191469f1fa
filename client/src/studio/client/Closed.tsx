import type { Denial } from '../../shared/api/denial.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import styles from './client.module.css'

interface Props {
  denial: Denial
  title: string
}

/** In the place of a part that is closed: the reason. */
export function Closed({ denial, title }: Props) {
  return (
    <div className={styles.closed}>
      <DeniedState denial={denial} title={title} />
    </div>
  )
}
