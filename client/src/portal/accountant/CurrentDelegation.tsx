import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { Consent } from '../consent/operations.ts'
import { SmartServices } from '../consent/SmartServices.tsx'
import styles from './accountant.module.css'
import type { Catalogue, Delegation, Modules } from './delegation.ts'
import { EndDelegation } from './EndDelegation.tsx'
import { Pause } from './Pause.tsx'
import { Periods } from './Periods.tsx'
import { SinceWhen } from './SinceWhen.tsx'
import { useGrant } from './use-grant.ts'
import { Validity } from './Validity.tsx'
import { WordSwitches } from './WordSwitches.tsx'

interface Props {
  delegation: Delegation
  catalogue: Catalogue
  modules: Modules
  /** Its studio's consent to the SMART services; undefined: never asked. */
  consent: Consent | undefined
  onChanged: () => void
  /** Says whose it is: where there is more than one. */
  isNamed?: boolean
  /** What the studio did, above the way to end it. */
  deeds?: ReactNode
}

/** The delegation that is in force, or paused: everything about it that can be changed. */
export function CurrentDelegation({ delegation, catalogue, modules, consent, onChanged, isNamed, deeds }: Props) {
  const { t } = useTranslation('portal')
  const grant = useGrant(delegation, onChanged)
  const { state, studio, counts, words } = delegation
  return (
    <div className={styles.delegation}>
      {isNamed && (
        <p className={styles.named}>
          <strong>{studio.name}</strong> · <SinceWhen delegation={delegation} />
        </p>
      )}
      {(state === 'SUSPENDED' || !counts) && (
        <p className={styles.standing}>
          <StateMark of="delegation" state={state} boxed />{' '}
          {state === 'SUSPENDED' ? t('accountant.suspended') : t('accountant.notToday')}
        </p>
      )}
      <Section title={t('accountant.may')}>
        {state === 'ACTIVE' && words.length === 0 && <EmptyState>{t('accountant.noWords')}</EmptyState>}
        <WordSwitches delegation={delegation} catalogue={catalogue} modules={modules} grant={grant} />
        <Validity delegation={delegation} grant={grant} />
        <Pause delegation={delegation} onChanged={onChanged} />
      </Section>
      <SmartServices consent={consent} onChanged={onChanged} />
      <Section title={t('accountant.history')}>
        <Periods delegation={delegation} />
      </Section>
      {deeds}
      <EndDelegation delegation={delegation} onChanged={onChanged} />
    </div>
  )
}
