import { IconCheck } from '@tabler/icons-react'
import styles from './access.module.css'
import type { Cell, Change } from './matrix.ts'
import { lackText, useAccessTexts } from './texts.ts'

/** What a cell says in words, for who cannot see it. */
export function useCellText() {
  const { t } = useAccessTexts()
  return ({ answer, allowed, closed, missing }: Cell, change?: Change) => {
    const all = allowed.length + closed.length
    const parts = [
      answer === 'yes' ? t('yes') : answer === 'never' || !missing ? t('never') : lackText(t, missing),
      allowed.length > 0 && closed.length > 0 && t('some', { allowed: allowed.length, all }),
      change && t(markOf(change)),
    ]
    return parts.filter(Boolean).join(', ')
  }
}

const markOf = ({ opened, closed }: Change) =>
  closed.length === 0 ? 'changedUp' : opened.length === 0 ? 'changedDown' : 'changedBoth'
const signs = { changedUp: '+', changedDown: '−', changedBoth: '±' }

/** A cell: a tick, or the word for what is missing; how many of its operations when it is not all or none. */
export function CellFace({ cell, change }: { cell: Cell; change: Change | undefined }) {
  const { t } = useAccessTexts()
  const { answer, allowed, closed, missing } = cell
  const isPart = allowed.length > 0 && closed.length > 0
  return (
    <span className={styles.face} aria-hidden>
      {answer === 'yes' ? (
        <span className={styles.tick}>
          <IconCheck size={16} stroke={2.25} />
        </span>
      ) : (
        <span className={styles.lack}>{answer === 'never' || !missing ? t('never') : lackText(t, missing)}</span>
      )}
      {isPart && (
        <small>
          {allowed.length}/{allowed.length + closed.length}
        </small>
      )}
      {change && <b className={styles.sign}>{signs[markOf(change)]}</b>}
    </span>
  )
}
