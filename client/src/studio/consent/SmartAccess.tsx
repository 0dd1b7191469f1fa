import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Section } from '../../shared/page/Section.tsx'
import { useSubmit } from '../form/use-submit.ts'
import type { Settings } from './CampaignPart.tsx'
import styles from './consent.module.css'
import { SetSmartAccess } from './operations.ts'
import { useConsentsTexts } from './texts.ts'

/** The studio's option (WK-022): while it is off nothing can be sent, and here it is switched on. */
export function SmartAccess({ settings }: { settings: Settings }) {
  const { t } = useConsentsTexts()
  const save = useSubmit(SetSmartAccess, (answer) => answer.studioSettingsUpdate.userErrors)
  const { smartAccess, consentRequestDays: days, version } = settings
  if (smartAccess)
    return (
      <p className={styles.option}>
        {days === null ? t('noDays') : t('days', { days })} <Link to="/personal-area/options">{t('options')}</Link>
      </p>
    )
  const problem = save.elsewhere()
  return (
    <Section title={t('off.title')} strong>
      <p className={styles.off}>{t('off.text')}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button
        className={styles.on}
        loading={save.isPending}
        onClick={() => save.submit({ smartAccess: true, expectedVersion: version })}
      >
        {t('off.on')}
      </Button>
    </Section>
  )
}
