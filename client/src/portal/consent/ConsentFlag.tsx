import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useId } from 'react'
import { dayOf } from '../../shared/format.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import styles from '../accountant/accountant.module.css'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { ConsentText } from './ConsentText.tsx'
import { type Consent, SetConsentFlag } from './operations.ts'
import { useConsentTexts } from './texts.ts'

interface Props {
  consent: Consent
  onChanged: () => void
  /** Says whose it is: where there may be several. */
  isNamed?: boolean
}

export const isAnswered = ({ state }: Consent) => ['ADHERED', 'REFUSED', 'WITHDRAWN'].includes(state)

/** The flag of one who has answered (WK-044): each press holds at once, and can be taken back. */
export function ConsentFlag({ consent, onChanged, isNamed }: Props) {
  const { t } = useConsentTexts()
  const id = useId()
  const { run, isPending, problem } = useVerb()
  const { state, answeredAt, answeredByName, allowedActions, currentText, studio } = consent
  const isOn = state === 'ADHERED'
  const mayChange = allowedActions.includes('consentFlagSet')
  const toggle = async () => {
    const { version } = consent
    const wish = { id: consent.id, authorised: !isOn, textVersion: currentText.version, expectedVersion: version }
    await run(SetConsentFlag, wish, (data) => data.consentFlagSet)
    onChanged()
  }
  const since = { day: answeredAt ? dayOf(answeredAt) : '', name: answeredByName ?? '' }
  return (
    <div className={styles.flag}>
      {isNamed && <p className={styles.named}>{studio.name}</p>}
      <div className={styles.flagRow} data-on={isOn || undefined}>
        <label htmlFor={mayChange ? id : undefined} className={styles.text}>
          <strong>{t('flag')}</strong>
        </label>
        {mayChange && (
          <Switch
            id={id}
            aria-label={t('flag')}
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
            {t(`standing.${state}`, since)}
          </StateMark>
        </p>
        <p className={styles.help}>{t(isOn ? 'ifOff' : 'ifOn')}</p>
      </div>
      {!mayChange && <ExplainButton operation="consentFlagSet" resourceId={consent.id} label={t('change')} />}
      <Problem>{problem}</Problem>
      <Texts consent={consent} />
    </div>
  )
}

/** What was answered to; and what is agreed to today, where that is another text by now. */
function Texts({ consent: { state, text, currentText } }: { consent: Consent }) {
  const { t } = useConsentTexts()
  const isSame = text.version === currentText.version
  const changed = { version: currentText.version, before: text.version }
  return (
    <>
      {!isSame && <p className={styles.small}>{t(state === 'ADHERED' ? 'laterText' : 'newText', changed)}</p>}
      <details className={styles.earlier}>
        <summary>{t('readAnswered')}</summary>
        <ConsentText text={text} />
      </details>
      {!isSame && (
        <details className={styles.earlier}>
          <summary>{t('readToday')}</summary>
          <ConsentText text={currentText} />
        </details>
      )}
    </>
  )
}
