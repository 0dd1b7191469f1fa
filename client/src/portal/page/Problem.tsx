import { IconAlertTriangle } from '@tabler/icons-react'
import styles from './problem.module.css'

/** One sentence beside what did not work; read out at once. */
export function Problem({ children }: { children: string | undefined }) {
  if (!children) return null
  return (
    <p className={styles.problem} role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
