import type { ReactNode } from 'react'
import styles from './page.module.css'

/** The page's own padding and width. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>
}

interface ColumnsProps {
  children: ReactNode
  /** 336 wide at the right; below the content when the window is narrower than 64em. */
  second: ReactNode
}

/** Two columns under a head that spans both. */
export function Columns({ children, second }: ColumnsProps) {
  return (
    <div className={styles.columns}>
      <div>{children}</div>
      <div>{second}</div>
    </div>
  )
}
