import { Button } from '@mantine/core'
import { useState } from 'react'
import { day, dayOf, list } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { Section } from '../../shared/page/Section.tsx'
import styles from '../accountant/accountant.module.css'
import { ConsentAnswer } from './ConsentAnswer.tsx'
import { ConsentText } from './ConsentText.tsx'
import type { Consent } from './operations.ts'
import { useConsentTexts } from './texts.ts'

interface Props {
  consent: Consent
  onChanged: () => void
}

/** The studio asks to enter the SMART services: read, choose yes or no, confirm; or leave it for later. */
export function ConsentRequest({ consent, onChanged }: Props) {
  const { t } = useConsentTexts()
  const [isLater, setLater] = useState(false)
  return (
    <Section title={t('title', { studio: consent.studio.name })} strong>
      {isLater ? (
        <div className={styles.later} role="status">
          <p>{t('later')}</p>
          <Button variant="default" onClick={() => setLater(false)}>
            {t('answer')}
          </Button>
        </div>
      ) : (
        <>
          <RequestFacts consent={consent} />
          <ConsentText text={consent.currentText} />
          <ConsentAnswer consent={consent} onChanged={onChanged} onLater={() => setLater(true)} />
        </>
      )}
    </Section>
  )
}

/** Since when, for which services, until when. */
export function RequestFacts({ consent: { sentAt, waitsUntil, services } }: { consent: Consent }) {
  const { t } = useConsentTexts()
  const names = [...new Set(services.map(({ service }) => service?.name[currentLanguage()] ?? ''))]
  return (
    <p className={styles.endText}>
      {[
        t('about', { day: dayOf(sentAt) }),
        names.length > 0 && t('services', { names: list(names) }),
        waitsUntil && t('until', { day: day(waitsUntil) }),
        t('textFollows'),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
