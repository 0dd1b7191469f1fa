import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useId } from 'react'
import { useQuery } from 'urql'
import { Section } from '../../shared/page/Section.tsx'
import { useSecurityTexts } from '../../shared/security/texts.ts'
import { useStep } from '../../shared/security/use-step.ts'
import { useMe } from '../me.ts'
import { Problem } from '../page/Problem.tsx'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './demand.module.css'
import { DemandQuery, DemandSet } from './operations.ts'

/** The owner's switch: what it does itself it may demand of whoever works for the company. */
export function Demand({ hasOwn }: { hasOwn: boolean }) {
  const { t } = useSecurityTexts()
  const { clientId, companyName, isOwner } = useMe()
  const [{ data }, read] = useQuery({ query: DemandQuery, variables: { clientId } })
  const { run, isPending, problem } = useStep()
  const id = useId()
  if (!data || !isOwner) return null
  const { version, demandsSecondFactor: isOn, allowedActions } = data.client
  const toggle = async () => {
    const wish = { clientId, demanded: !isOn, expectedVersion: version }
    await run(DemandSet, wish, (answer) => answer.clientSecondFactorSet.userErrors)
    read({ requestPolicy: 'network-only' })
  }
  return (
    <Section title={t('demand.title')}>
      <div className={styles.row}>
        <label htmlFor={id}>
          <strong>{t('demand.label')}</strong>
          <span id={`${id}about`}>{t('demand.about', { company: companyName })}</span>
          {!isOn && !hasOwn && <span className={styles.first}>{t('demand.ownFirst')}</span>}
        </label>
        {allowedActions.includes('clientSecondFactorSet') ? (
          <Switch
            id={id}
            aria-label={t('demand.label')}
            aria-describedby={`${id}about`}
            checked={isOn}
            disabled={isPending}
            onChange={toggle}
          />
        ) : (
          <ExplainButton
            operation="clientSecondFactorSet"
            resourceId={clientId}
            label={isOn ? t('demand.withdraw') : t('demand.begin')}
          />
        )}
      </div>
      <Problem>{problem}</Problem>
    </Section>
  )
}
