import type { ReactNode } from 'react'
import styles from './document-page.module.css'

interface Props {
  /** Name, state, what it means and what can be done: first, also under the thumb. */
  head: ReactNode
  /** The document as printed. */
  paper: ReactNode
  after?: ReactNode
}

/** A document of the portal: what it means, the sheet, and what happened to it. */
export function DocumentPage({ head, paper, after }: Props) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>{head}</div>
      <div className={styles.desk}>
        <div className={styles.sheet}>{paper}</div>
      </div>
      {after && <div className={styles.after}>{after}</div>}
    </div>
  )
}
