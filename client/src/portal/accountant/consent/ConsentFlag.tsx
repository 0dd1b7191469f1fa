import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/format.ts'
import { StateMark } from '../../../shared/state/StateMark.tsx'
import { Problem } from '../../page/Problem.tsx'
import { useVerb } from '../../use-verb.ts'
import { ExplainButton } from '../../why/ExplainButton.tsx'
import styles from '../accountant.module.css'
import type { Consent } from '../delegation.ts'
import { SetConsentFlag } from '../operations.ts'
import { ConsentText } from './ConsentText.tsx'

interface Props {
  consent: Consent
  onChanged: () => void
  /** Says whose it is: a studio that has no delegation any more. */
  isNamed?: boolean
}

/** The flag of one who has answered (WK-044): each press holds at once, and can be taken back. */
export function ConsentFlag({ consent, onChanged, isNamed }: Props) {
  const { t } = useTranslation('portal')
  const id = useId()
  const { run, isPending, problem } = useVerb()
  const { state, answeredAt, answeredByName, allowedActions, text, studio } = consent
  const isOn = state === 'ADHERED'
  const mayChange = allowedActions.includes('consentFlagSet')
  const toggle = async () => {
    const { version } = consent
    const wish = { id: consent.id, authorised: !isOn, textVersion: text.version, expectedVersion: version }
    await run(SetConsentFlag, wish, (data) => data.consentFlagSet)
    onChanged()
  }
  const since = { day: answeredAt ? dayOf(answeredAt) : '', name: answeredByName ?? '' }
  return (
    <div className={styles.flag}>
      {isNamed && <p className={styles.named}>{studio.name}</p>}
      <div className={styles.flagRow} data-on={isOn || undefined}>
        <label htmlFor={mayChange ? id : undefined} className={styles.text}>
          <strong>{t('accountant.consent.flag')}</strong>
        </label>
        {mayChange && (
          <Switch
            id={id}
            aria-label={t('accountant.consent.flag')}
            aria-describedby={`${id}about`}
            checked={isPending ? !isOn : isOn}
            onChange={toggle}
            className={styles.switch}
          />
        )}
      </div>
      <div id={`${id}about`}>
        <p role="status">
          <StateMark of="consent" state={state}>
            {t(`accountant.consent.standing.${state}`, since)}
          </StateMark>
        </p>
        <p className={styles.help}>{t(isOn ? 'accountant.consent.ifOff' : 'accountant.consent.ifOn')}</p>
      </div>
      {!mayChange && (
        <ExplainButton operation="consentFlagSet" resourceId={consent.id} label={t('accountant.consent.change')} />
      )}
      <Problem>{problem}</Problem>
      <details className={styles.earlier}>
        <summary>{t('accountant.consent.read')}</summary>
        <ConsentText text={text} />
      </details>
    </div>
  )
}
