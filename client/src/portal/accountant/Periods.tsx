import { useTranslation } from 'react-i18next'
import { day, dayOf, instant, list, time } from '../../shared/format.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { mainWords } from '../../shared/why/words.ts'
import styles from './accountant.module.css'
import type { Delegation } from './delegation.ts'

const AT_FIRST = 5

/** What was granted, from when to when and by whom, and how requests for more ended; newest first. */
export function Periods({ delegation: { periods, permissionChanges } }: { delegation: Delegation }) {
  const { t } = useTranslation(['portal', 'shared'])
  const sentence = (words: Delegation['words']) => {
    const names = mainWords.filter((word) => words.includes(word)).map((word) => t(`shared:word.${word}`).toLowerCase())
    return names.length > 0 ? t('shared:granted', { words: list(names) }) : t('shared:grantedNothing')
  }
  const span = (from: string, to: string | null) => {
    if (!to) return t('accountant.periodOpen', { from: dayOf(from) })
    if (dayOf(from) !== dayOf(to)) return t('accountant.period', { from: dayOf(from), to: dayOf(to) })
    return t('accountant.periodOfDay', { day: dayOf(from), from: time(from), to: time(to) })
  }
  const named = (words: Delegation['words']) => list(words.map((word) => t(`shared:word.${word}`)))
  const entries = [
    ...periods.map(({ state, words, validTo, beganAt, endedAt, setByName }) => ({
      at: beganAt,
      node: (
        <li key={beganAt + (endedAt ?? '')}>
          <div className={styles.periodTime}>{span(beganAt, endedAt)}</div>
          <div>
            {state === 'ACTIVE' ? sentence(words) : <PastState state={state} />}
            {state === 'ACTIVE' && validTo && `, ${t('accountant.periodUntil', { day: day(validTo) })}`}
          </div>
          {setByName && <div className={styles.periodTime}>{t('accountant.setBy', { name: setByName })}</div>}
        </li>
      ),
    })),
    ...permissionChanges.flatMap(({ id, state, words, granted, answeredAt, answeredByName: name }) =>
      state === 'OPEN' || !answeredAt
        ? []
        : {
            at: answeredAt,
            node: (
              <li key={id}>
                <div className={styles.periodTime}>{instant(answeredAt)}</div>
                <div>{t(`accountant.more.ended.${state}`, { words: named(words), granted: named(granted) })}</div>
                {name && <div className={styles.periodTime}>{t('accountant.setBy', { name })}</div>}
              </li>
            ),
          },
    ),
  ].sort((a, b) => b.at.localeCompare(a.at))
  const rows = entries.map(({ node }) => node)
  if (rows.length <= AT_FIRST) return <ol className={styles.periods}>{rows}</ol>
  return (
    <>
      <ol className={styles.periods}>{rows.slice(0, AT_FIRST)}</ol>
      <details className={styles.earlier}>
        <summary>{t('accountant.earlier', { count: rows.length - AT_FIRST })}</summary>
        <ol className={styles.periods}>{rows.slice(AT_FIRST)}</ol>
      </details>
    </>
  )
}

/** A state in the words of who granted it: "in attesa della tua risposta", where the studio says "of the client". */
function PastState({ state }: { state: Delegation['state'] }) {
  const { t } = useTranslation('portal')
  if (state !== 'PENDING_CLIENT' && state !== 'PENDING_STUDIO') return <StateMark of="delegation" state={state} />
  return (
    <StateMark of="delegation" state={state}>
      {t(`accountant.pending.${state}`)}
    </StateMark>
  )
}
