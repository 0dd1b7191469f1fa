import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './state.module.css'
import { markOf, type StateOf } from './states.ts'

type Props = StateOf & {
  /** With background and border: only for the one state in a page's head, never in tables. */
  boxed?: boolean
  /** Instead of the state's word, when the sentence says more. */
  children?: ReactNode
}

/** A state as icon and word, in its colour. */
export function StateMark({ boxed, children, ...named }: Props) {
  const { t } = useTranslation('shared')
  const { icon: Icon, tone, moves } = markOf(named)
  return (
    <span className={clsx(styles.mark, boxed && styles.boxed)} data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden className={moves ? styles.turning : undefined} />
      <span>{children ?? word(t, named)}</span>
    </span>
  )
}

type Translate = ReturnType<typeof useTranslation<'shared'>>['t']
function word(t: Translate, named: StateOf) {
  if (named.of === 'delegation') return t(`delegation.${named.state}`)
  if (named.of === 'consent') return t(`consent.${named.state}`)
  if (named.of === 'unit') return t(`unit.${named.state}`)
  if (named.of === 'subscription') return t(`subscription.${named.state}`)
  return t(`state.${named.state}`)
}
