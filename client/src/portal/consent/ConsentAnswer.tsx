import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../accountant/accountant.module.css'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { AnswerConsent, type Consent } from './operations.ts'
import { useConsentTexts } from './texts.ts'

interface Props {
  consent: Consent
  onChanged: () => void
  /** Leaves it for another time: nothing is said. */
  onLater: () => void
}

/** Yes or no, chosen before it can be confirmed; nothing is chosen beforehand (WK-037 to WK-040). */
export function ConsentAnswer({ consent, onChanged, onLater }: Props) {
  const { t } = useConsentTexts()
  const { t: words } = useTranslation('shared')
  const name = useId()
  const [agrees, setAgrees] = useState<boolean>()
  const { run, isPending, problem } = useVerb()
  const { id, version, currentText, allowedActions } = consent
  if (!allowedActions.includes('consentAnswer'))
    return <ExplainButton operation="consentAnswer" resourceId={id} label={t('answer')} />
  const isUnchosen = agrees === undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isUnchosen) return
    const answer = { id, agrees, textVersion: currentText.version, expectedVersion: version }
    await run(AnswerConsent, answer, (data) => data.consentAnswer)
    onChanged()
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.answer}>
        <legend>{t('question')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)}>
            <input type="radio" name={name} checked={agrees === value} onChange={() => setAgrees(value)} />
            <span>
              <strong>{t(`choice.${value}.name`)}</strong>
              <span className={styles.help}>{t(`choice.${value}.help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Problem>{problem}</Problem>
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} disabled={isUnchosen} aria-describedby={`${name}hint`}>
          {words('confirm')}
        </Button>
        <Button variant="default" onClick={onLater}>
          {words('cancel')}
        </Button>
      </div>
      <p id={`${name}hint`} className={styles.small}>
        {isUnchosen && <strong>{t('unchosen')} </strong>}
        {t('changeable')}
      </p>
    </form>
  )
}
