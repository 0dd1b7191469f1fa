import { Button, Drawer } from '@mantine/core'
import '../theme/floating-styles.ts'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, time } from '../format.ts'
import { CopyAsk } from './CopyAsk.tsx'
import { DecisionNumber } from './DecisionNumber.tsx'
import type { Reasons } from './reasons.ts'
import styles from './why.module.css'

interface Props {
  reasons: Reasons
  opened: boolean
  onClose: () => void
}

/** The answer to "Perché?": one sentence, what still works, the remedy, then every condition. */
export function WhyDrawer({ reasons, opened, onClose }: Props) {
  const { t } = useTranslation('shared')
  const { missing, satisfied = [], remedy } = reasons
  const act = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={reasons.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={false}
    >
      <h3 className={styles.headline} tabIndex={-1} data-autofocus>
        {reasons.headline}
      </h3>
      {reasons.stillWorks && <p className={styles.stillWorks}>{reasons.stillWorks}</p>}
      {remedy && (
        <div className={styles.remedy}>
          <Button leftSection={remedy.icon} onClick={act(remedy.onClick)}>
            {remedy.label}
          </Button>
          {remedy.note && <p>{remedy.note}</p>}
        </div>
      )}
      {missing.length > 0 && (
        <>
          <h4 className={styles.listHead}>{t('why.missing', { count: missing.length })}</h4>
          <ul className={styles.missing}>
            {missing.map((item) => (
              <li key={item.condition + item.message}>
                <span className={styles.cross}>
                  <IconX size={12} stroke={2.5} aria-hidden />
                </span>
                <div>
                  <strong>{item.condition}</strong>
                  <p>{item.message}</p>
                  {item.whoCanFix && <p className={styles.note}>{t('why.whoCanFix', { who: item.whoCanFix })}</p>}
                  <Help item={item} act={act} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {satisfied.length > 0 && (
        <details className={styles.held} open={missing.length === 0}>
          <summary className={styles.listHead}>{t('why.satisfied', { count: satisfied.length })}</summary>
          <ul className={styles.satisfied}>
            {satisfied.map((item) => (
              <li key={item.condition + item.fact}>
                <span className={styles.tick}>
                  <IconCheck size={12} stroke={2.5} aria-hidden />
                </span>
                <span>{item.condition}</span>
                <span className={styles.fact}>{item.fact}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Foot reasons={reasons} onLeave={onClose} />
    </Drawer>
  )
}

interface HelpProps {
  item: Reasons['missing'][number]
  act: (run: () => void) => () => void
}
/** What can be done about it here; else whom to write to. */
function Help({ item: { remedy, ask }, act }: HelpProps) {
  if (remedy && 'form' in remedy) return remedy.form
  if (remedy)
    return (
      <Button size="xs" variant="default" className={styles.help} onClick={act(remedy.onClick)}>
        {remedy.label}
      </Button>
    )
  return ask && <CopyAsk {...ask} />
}

function Foot({ reasons, onLeave }: { reasons: Reasons; onLeave: () => void }) {
  const { t } = useTranslation('shared')
  const [isCopied, setCopied] = useState(false)
  const { checkedAt, decisionId } = reasons
  if (!checkedAt && !decisionId) return null
  const when = checkedAt && t('why.checkedAt', { day: dayOf(checkedAt), time: time(checkedAt) })
  const line = [when, decisionId && t('why.decision', { id: decisionId })].filter(Boolean).join(' · ')
  const whole = [reasons.headline, ...reasons.missing.map((item) => `${item.condition}: ${item.message}`), line]
  const copy = async () => {
    await navigator.clipboard.writeText(whole.join('\n'))
    setCopied(true)
  }
  return (
    <footer className={styles.foot} role="presentation">
      <span>
        {when}
        {when && decisionId && ' · '}
        {decisionId && <DecisionNumber id={decisionId} onLeave={onLeave} />}
      </span>
      <button type="button" className={styles.copy} onClick={copy}>
        {isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
      </button>
    </footer>
  )
}
