import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './entry.module.css'

/** Why it did not work, above the fields; read out at once. */
export function Complaint({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      {children && (
        <p className={styles.complaint}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <span>{children}</span>
        </p>
      )}
    </div>
  )
}
