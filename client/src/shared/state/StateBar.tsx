import styles from './state.module.css'
import { type InvoiceState, invoiceStates } from './states.ts'

interface Props {
  parts: { state: InvoiceState; count: number }[]
}

/** How a month is made up, as a decoration: the table under it is what one reads and clicks. */
export function StateBar({ parts }: Props) {
  const present = parts.filter((part) => part.count > 0)
  return (
    <div className={styles.bar} aria-hidden="true">
      {present.map(({ state, count }) => (
        <span key={state} data-tone={invoiceStates[state].tone} style={{ flexGrow: Math.max(count, 6) }} />
      ))}
    </div>
  )
}
