import { useTranslation } from 'react-i18next'
import { day, instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { DelegationActions } from '../delegation/DelegationActions.tsx'
import { OpenChange } from '../delegation/OpenChange.tsx'
import { Periods } from '../delegation/Periods.tsx'
import { ClientServices } from './ClientServices.tsx'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'

/** What the client has granted the studio, since when, and what it was before. */
export function DelegationTab({ client }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  const { delegation } = client
  const actions = <DelegationActions client={client} />
  if (!delegation)
    return (
      <>
        <Section title={t('client.delegation')}>
          <EmptyState>{t('delegations.noneYet', { name: client.name })}</EmptyState>
          {actions}
        </Section>
        <ClientServices client={client} />
      </>
    )
  const { words, validFrom, validTo } = delegation
  return (
    <div className={styles.two}>
      <div>
        <Section title={t('client.delegation')}>
          <FieldList
            fields={[
              {
                label: t('delegations.state'),
                value: <StateMark of="delegation" state={delegation.state} />,
                below: delegation.suspendedBy && (
                  <span className={styles.note}>{t(`delegations.suspendedBy.${delegation.suspendedBy}`)}</span>
                ),
              },
              {
                label: t(delegation.state.startsWith('PENDING') ? 'delegations.asked' : 'clients.granted'),
                value:
                  words.length > 0
                    ? words.map((word) => t(`shared:word.${word}`)).join(', ')
                    : t('delegations.nothing'),
              },
              {
                label: t('delegations.days'),
                value: validTo
                  ? t('client.fromTo', { from: day(validFrom), to: day(validTo) })
                  : t('delegations.open', { from: day(validFrom) }),
              },
              { label: t('delegations.origin'), value: t(`delegations.from.${delegation.origin}`) },
              { label: t('delegations.purpose'), value: delegation.purpose },
              ...(delegation.mandateHolder
                ? [
                    {
                      label: t('delegations.mandate'),
                      value: t('delegations.mandateOf', {
                        name: delegation.mandateHolder,
                        day: delegation.mandateSignedOn ? day(delegation.mandateSignedOn) : '–',
                      }),
                    },
                  ]
                : []),
              { label: t('delegations.changed'), value: instant(delegation.changedAt) },
            ]}
          />
          <OpenChange delegation={delegation} />
          {actions}
        </Section>
        <ClientServices client={client} />
      </div>
      <Section title={t('delegations.history')}>
        <Periods periods={delegation.periods} />
      </Section>
    </div>
  )
}
