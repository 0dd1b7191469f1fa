import { IconAlertTriangle, IconMinus, IconPlus } from '@tabler/icons-react'
import { count } from '../../format.ts'
import { SkeletonRows } from '../../page/Skeleton.tsx'
import { nounText, operationsText, type Translate, useAccessTexts, warningText } from '../texts.ts'
import styles from './effect.module.css'
import { type Effect, type EffectLine, linesOf, summaryOf } from './effect.ts'

interface Props {
  /** Undefined: not known yet. */
  effect: Effect | undefined
  /** Why saving would be refused. */
  refusal?: string | undefined
  hasFailed?: boolean
  /** The company itself asks: it is the one client. */
  isOwn?: boolean
}

/** Before Conferma: what opens and what closes, for how many people, on how many clients and documents. */
export function GrantEffect({ effect, refusal, hasFailed, isOwn = false }: Props) {
  const { t } = useAccessTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also with the keyboard
    <section className={styles.effect} aria-label={t('effect.title')} aria-live="polite" tabIndex={0}>
      {hasFailed ? (
        <p className={styles.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {t('effect.failed')}
        </p>
      ) : refusal ? (
        <p className={styles.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {t('effect.refused', { reasons: refusal })}
        </p>
      ) : effect ? (
        <Known effect={effect} isOwn={isOwn} />
      ) : (
        <SkeletonRows rows={2} height={32} />
      )}
    </section>
  )
}

function Known({ effect, isOwn }: { effect: Effect; isOwn: boolean }) {
  const { t } = useAccessTexts()
  return (
    <>
      {effect.warnings.map((warning) => (
        <p key={warning.code} className={styles.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {warningText(t, warning)}
        </p>
      ))}
      {effect.isEmpty ? <p>{t('effect.nothing')}</p> : !isOwn && <Summary effect={effect} />}
      {(['gained', 'lost'] as const).map((way) => {
        const lines = linesOf(effect, way)
        if (lines.length === 0) return null
        const Mark = way === 'gained' ? IconPlus : IconMinus
        return (
          <div key={way} className={styles.way}>
            <h3>
              <Mark size={16} stroke={2.25} aria-hidden /> {t(way === 'gained' ? 'effect.opens' : 'effect.closes')}
            </h3>
            <ul>
              {lines.map((line) => (
                <li key={line.noun}>
                  <strong>{nounText(t, line.noun)}</strong>: {operationsText(t, line.actions)}
                  <small>{reachText(t, line, isOwn)}</small>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

/** "+12 clienti +2 operazioni −1", before the lines. */
function Summary({ effect }: { effect: Effect }) {
  const { t } = useAccessTexts()
  const { clientsGained, clientsLost, gained, lost } = summaryOf(effect)
  const parts = [
    clientsGained > 0 && t('effect.plusClients', { count: clientsGained, shown: count(clientsGained) }),
    clientsLost > 0 && t('effect.minusClients', { count: clientsLost, shown: count(clientsLost) }),
    gained > 0 && t('effect.plusOperations', { count: gained }),
    lost > 0 && t('effect.minusOperations', { count: lost }),
  ]
  return <p className={styles.summary}>{parts.filter(Boolean).join(' · ')}</p>
}

/** Lists are counted up to 1,001. */
const COUNTED = 1000
const kinds = ['operators', 'users', 'tokens', 'clients', 'documents'] as const

const reachText = (t: Translate, line: EffectLine, isOwn: boolean) =>
  kinds
    .filter((kind) => line[kind] > 0 && !(isOwn && kind === 'clients'))
    .map((kind) =>
      t(`effect.${kind}`, { count: line[kind], shown: line[kind] > COUNTED ? t('effect.most') : count(line[kind]) }),
    )
    .join(' · ')
