import type { Denial } from '../../shared/api/denial.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { useClasses } from '../operator/use-classes.ts'
import styles from './client.module.css'

interface Props {
  denial: Denial
  title: string
}

/** In the place of a part that is closed: the reason, with the names of the classes it speaks of. */
export function Closed({ denial, title }: Props) {
  const names = new Map<string, string>(useClasses()?.map((each) => [each.value, each.label]))
  const missing = denial.missing.map((each) => ({
    ...each,
    ...(each.needs && { needs: each.needs.map((need) => names.get(need) ?? need) }),
  }))
  return (
    <div className={styles.closed}>
      <DeniedState denial={{ ...denial, missing }} title={title} />
    </div>
  )
}
