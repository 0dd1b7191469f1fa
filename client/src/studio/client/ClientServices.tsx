import { useTranslation } from 'react-i18next'
import { day, dayOf, list } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'

/** The client's consent and what it opens, its services and modules: a quiet line each. */
export function ClientServices({ client }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  const language = currentLanguage()
  const { services, modules } = client
  const inUse = services.flatMap(({ area, service, ...standing }) =>
    service ? [{ key: area, name: `${t(`services.area.${area}`)}: ${service.name[language]}`, ...standing }] : [],
  )
  const ofModules = modules
    ?.filter(({ state }) => state !== 'OFF')
    .map(({ module, name, ...standing }) => ({ key: module, name: name[language], ...standing }))
  return (
    <Section title={t('services.title')}>
      <FieldList
        fields={[
          { label: t('services.consent'), value: <ClientConsent client={client} />, below: <Opens client={client} /> },
          { label: t('services.services'), value: <Lines of={inUse} /> },
          {
            label: t('services.modules'),
            value: ofModules ? <Lines of={ofModules} /> : <span className={styles.note}>{t('services.closed')}</span>,
          },
        ]}
      />
    </Section>
  )
}

/** Whether the client lets the studio into its SMART services, and since when it says so. */
export function ClientConsent({ client: { consent } }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  if (!consent) return <StateMark of="consent" state="NOT_SENT" />
  const { state, sentAt, answeredAt, answeredByName } = consent
  const at = answeredAt ?? sentAt
  return (
    <span className={styles.line}>
      <StateMark of="consent" state={state}>
        {state === 'NOT_APPLICABLE' ? t('services.notApplicable') : undefined}
      </StateMark>
      <span className={styles.quiet}>
        {answeredByName ? t('services.byOn', { name: answeredByName, day: dayOf(at) }) : dayOf(at)}
      </span>
    </span>
  )
}

/** What the consent opens, or would. */
function Opens({ client: { consent, services } }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const smart = services.filter(({ service, state }) => service?.smart && state === 'ACTIVE')
  const names = list([...new Set(smart.map(({ service }) => service?.name[currentLanguage()] ?? ''))])
  const text =
    smart.length === 0
      ? t('services.noSmart')
      : t(consent?.state === 'ADHERED' ? 'services.opens' : 'services.wouldOpen', { names })
  return <span className={styles.note}>{text}</span>
}

interface Line {
  key: string
  name: string
  state: ClientData['services'][number]['state']
  validTo: string | null
  readOnlyUntil: string | null
}

function Lines({ of }: { of: readonly Line[] }) {
  const { t } = useTranslation(['studio', 'shared'])
  if (of.length === 0) return t('services.none')
  const standing = ({ state, validTo, readOnlyUntil }: Line) => {
    if (state === 'READ_ONLY' && readOnlyUntil) return t('services.readOnlyUntil', { day: day(readOnlyUntil) })
    if (state === 'ACTIVE' && validTo) return t('services.activeUntil', { day: day(validTo) })
    return t(`shared:subscription.${state}`)
  }
  return (
    <ul className={styles.standings}>
      {of.map((line) => (
        <li key={line.key}>
          {line.name}{' '}
          <StateMark of="subscription" state={line.state}>
            {standing(line)}
          </StateMark>
        </li>
      ))}
    </ul>
  )
}
