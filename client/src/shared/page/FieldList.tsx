import type { ReactNode } from 'react'
import styles from './page.module.css'

interface Props {
  fields: {
    label: string
    value: ReactNode
    /** Under the value: a lock that asks why, or a note. */
    below?: ReactNode
  }[]
  /** Width of the labels; 104 in a head, 144 in a section. */
  labelWidth?: number
  /** At 390 px the label stands above its value: for a page's head, whose values are wide. */
  stack?: boolean
}

/** Names and values, a hairline between the rows. An absent value is a dash. */
export function FieldList({ fields, labelWidth = 144, stack }: Props) {
  return (
    <dl className={styles.fields} data-stack={stack || undefined} style={{ '--label': `${labelWidth}px` } as object}>
      {fields.map(({ label, value, below }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <div>{value ?? '–'}</div>
            {below}
          </dd>
        </div>
      ))}
    </dl>
  )
}
