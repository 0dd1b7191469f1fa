import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Amount } from '../../shared/Amount.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { InvoiceState } from '../../shared/state/states.ts'
import styles from './list.module.css'

interface Props {
  to: string
  /** The other side of the document. */
  name: string
  total: string
  currency?: string
  /** Number and date. */
  facts: ReactNode
  state: InvoiceState
  /** Not read yet. */
  isNew?: boolean
}

/** One document of a list: the whole row opens it. */
export function DocumentRow({ to, name, total, currency, facts, state, isNew }: Props) {
  return (
    <li>
      <Link to={to} className={styles.row} data-new={isNew || undefined}>
        <span className={styles.name}>{name}</span>
        <span className={styles.amount}>
          <Amount value={total} {...(currency && { currency })} />
        </span>
        <span className={styles.facts}>{facts}</span>
        <span className={styles.state}>
          <StateMark state={state} />
        </span>
      </Link>
    </li>
  )
}
