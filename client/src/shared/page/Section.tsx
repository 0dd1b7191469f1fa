import { type ReactNode, useId } from 'react'
import styles from './page.module.css'

interface Props {
  title: string
  /** Small, at the right of the title: a count, a link, a button. */
  note?: ReactNode
  /** For the one section that is the page's reason. */
  strong?: boolean
  children: ReactNode
}

/** A named part of a page: its title over a hairline. */
export function Section({ title, note, strong, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.sectionHead} data-strong={strong || undefined}>
        <h2 id={id}>{title}</h2>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {children}
    </section>
  )
}
