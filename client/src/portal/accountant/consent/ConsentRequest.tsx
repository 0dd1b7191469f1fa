import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/format.ts'
import { Section } from '../../../shared/page/Section.tsx'
import { Problem } from '../../page/Problem.tsx'
import { useVerb } from '../../use-verb.ts'
import { ExplainButton } from '../../why/ExplainButton.tsx'
import styles from '../accountant.module.css'
import type { Consent } from '../delegation.ts'
import { AnswerConsent } from '../operations.ts'
import { ConsentText } from './ConsentText.tsx'

interface Props {
  consent: Consent
  onChanged: () => void
}

/** The studio asks to enter the SMART services: read, choose yes or no, confirm; or leave it for later (WK-036 to WK-040). */
export function ConsentRequest({ consent, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const [isLater, setLater] = useState(false)
  const { id, studio, sentAt, text, allowedActions } = consent
  return (
    <Section title={t('accountant.consent.title', { studio: studio.name })} strong>
      <p className={styles.endText}>{t('accountant.consent.about', { day: dayOf(sentAt) })}</p>
      {isLater ? (
        <div className={styles.later} role="status">
          <p>{t('accountant.consent.later')}</p>
          <Button variant="default" onClick={() => setLater(false)}>
            {t('accountant.consent.answer')}
          </Button>
        </div>
      ) : (
        <>
          <ConsentText text={text} />
          {allowedActions.includes('consentAnswer') ? (
            <Answer consent={consent} onChanged={onChanged} onLater={() => setLater(true)} />
          ) : (
            <ExplainButton operation="consentAnswer" resourceId={id} label={t('accountant.consent.answer')} />
          )}
        </>
      )}
    </Section>
  )
}

function Answer({ consent, onChanged, onLater }: Props & { onLater: () => void }) {
  const { t } = useTranslation(['portal', 'shared'])
  const name = useId()
  const [agrees, setAgrees] = useState<boolean>()
  const [isMissing, setMissing] = useState(false)
  const { run, isPending, problem } = useVerb()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(agrees === undefined)
    if (agrees === undefined) return document.getElementById(`${name}true`)?.focus()
    const { id, version, text } = consent
    const answer = { id, agrees, textVersion: text.version, expectedVersion: version }
    await run(AnswerConsent, answer, (data) => data.consentAnswer)
    onChanged()
  }
  const unchosen = isMissing && agrees === undefined
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.answer} aria-describedby={unchosen ? `${name}problem` : undefined}>
        <legend>{t('accountant.consent.question')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)}>
            <input
              id={name + value}
              type="radio"
              name={name}
              checked={agrees === value}
              onChange={() => setAgrees(value)}
            />
            <span>
              <strong>{t(`accountant.consent.choice.${value}.name`)}</strong>
              <span className={styles.help}>{t(`accountant.consent.choice.${value}.help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {unchosen && (
        <div id={`${name}problem`}>
          <Problem>{t('accountant.consent.choose')}</Problem>
        </div>
      )}
      <Problem>{problem}</Problem>
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending}>
          {t('shared:confirm')}
        </Button>
        <Button variant="default" onClick={onLater}>
          {t('shared:cancel')}
        </Button>
      </div>
      <p className={styles.small}>{t('accountant.consent.changeable')}</p>
    </form>
  )
}
