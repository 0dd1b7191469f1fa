import { IconArrowLeft, IconEye, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import styles from './panel.module.css'
import { leavePanel, type Panel } from './panel.ts'

/** Above everything while one is in somebody else's panel: whose, as whom, and the way back. Colours the window's edge. */
export function PanelBar({ panel }: { panel: Panel }) {
  const { t } = useTranslation('shared')
  const [hasFailed, setFailed] = useState(false)
  const Mark = panel.kind === 'acting' ? IconUserShare : IconEye
  const leave = async () => setFailed(!(await leavePanel(panel)))
  return (
    <section className={styles.bar} data-kind={panel.kind} aria-label={t('panel.label')}>
      <Mark size={18} stroke={1.75} aria-hidden className={styles.mark} />
      <p role={hasFailed ? 'alert' : undefined}>
        {hasFailed ? (
          t('error.network')
        ) : (
          <Trans t={t} i18nKey={`panel.${panel.kind}`} values={panel} components={{ b: <strong /> }} />
        )}
      </p>
      <button type="button" onClick={leave}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden />
        <span>{t(panel.kind === 'acting' ? 'panel.leaveActing' : 'panel.leaveViewing')}</span>
      </button>
    </section>
  )
}
