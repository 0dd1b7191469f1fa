import type { ReactNode } from 'react'
import styles from './page.module.css'

interface Props {
  /** One sentence: what is not here, and why that is so. */
  children: ReactNode
  /** The button that ends it. */
  action?: ReactNode
}

/** Nothing to show: a sentence at the place of the first row, and what one can do about it. */
export function EmptyState({ children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
