import type { ReactNode } from 'react'
import styles from './paper.module.css'

interface Props {
  children: ReactNode
  /** Above the sheet, on the desk: path and save state. */
  top?: ReactNode
  /** The narrow column beside it: totals, checks, what to do now. */
  aside?: ReactNode
}

/** An invoice as a sheet on a desk, with the column of its totals. The only place with a shadow that does not float. */
export function Paper({ children, top, aside }: Props) {
  return (
    <div className={styles.desk} data-aside={aside ? '' : undefined}>
      <div className={styles.sheetColumn}>
        {top && <div className={styles.top}>{top}</div>}
        <div className={styles.sheet}>{children}</div>
      </div>
      {aside && <aside className={styles.aside}>{aside}</aside>}
    </div>
  )
}
