import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { day, list } from '../../shared/format.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { Words } from '../../shared/why/Words.tsx'
import type { MainWord } from '../../shared/why/words.ts'
import { useExplain } from '../why/use-explain.ts'
import { ClientConsent } from './ClientServices.tsx'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'
import { grantedToday } from './granted.ts'

/** What each word is good for, to ask the engine about it. */
const typical: Record<MainWord, string> = {
  READ: 'invoices',
  EDIT: 'invoiceDraftCreate',
  SEND: 'invoiceSend',
  CONFIGURE: 'clientBillingProfileUpdate',
}

/** From here alone one knows what one may do at this client, who works there, and who owns it. */
export function ClientHead({ client }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  return (
    <>
      {client.hasNoUnit && <WithoutUnit client={client} />}
      <div className={styles.head}>
        <FieldList
          stack
          labelWidth={104}
          fields={[
            { label: t('client.delegation'), value: <Granted client={client} /> },
            ...(hasSmart(client)
              ? [{ label: t('services.consentShort'), value: <ClientConsent client={client} /> }]
              : []),
            { label: t('client.worksHere'), value: <WorksHere client={client} /> },
            {
              label: t('client.account'),
              value: [
                t(`client.kind.${client.kind}`),
                client.owners.length > 0 &&
                  t('client.ownedBy', { count: client.owners.length, names: list(client.owners) }),
              ]
                .filter(Boolean)
                .join(' · '),
            },
          ]}
        />
      </div>
    </>
  )
}

/** Of the others nothing is ever asked. */
const hasSmart = ({ consent, services }: ClientData) =>
  (consent && consent.state !== 'NOT_APPLICABLE') ||
  services.some(({ service, state }) => service?.smart && state === 'ACTIVE')

function Granted({ client }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  const explain = useExplain()
  const { delegation } = client
  const granted = grantedToday(delegation)
  const ask = (word: MainWord, isGranted: boolean) => {
    const name = t(`shared:word.${word}`)
    const since = delegation && day(delegation.validFrom)
    explain(typical[word], client.id, {
      title: t(isGranted ? 'client.whatOpens' : 'client.whyNotWord', { word: name.toLowerCase() }),
      ...(isGranted && { headline: t('client.wordGranted', { client: client.name, word: name.toLowerCase(), since }) }),
    })
  }
  return (
    <div className={styles.line}>
      <Words granted={granted} onOpen={ask} />
      {delegation?.counts ? (
        <span className={styles.note}>
          {delegation.validTo
            ? t('client.fromTo', { from: day(delegation.validFrom), to: day(delegation.validTo) })
            : t('client.since', { from: day(delegation.validFrom) })}
        </span>
      ) : (
        <Link to={`/clients/${client.id}/delegation`}>
          <StateMark of="delegation" state={delegation?.state ?? 'NONE'}>
            {delegation ? undefined : t('client.noDelegation')}
          </StateMark>
        </Link>
      )}
    </div>
  )
}

function WorksHere({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const people = new Map(client.units.flatMap((unit) => unit.operators.map((each) => [each.id, each.name])))
  if (client.units.length === 0) return t('client.nobody')
  return (
    <div className={styles.line}>
      {client.units.map((unit) => (
        <Link key={unit.id} to={`/operating-units?unit=${unit.id}`} className={styles.unit}>
          {unit.name}
        </Link>
      ))}
      <span>{t('client.operators', { count: people.size })}</span>
    </div>
  )
}

function WithoutUnit({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  return (
    <div className={styles.banner} role="note">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p>{t('client.withoutUnit')}</p>
      {client.allowedActions.includes('clientUnitsSet') && (
        <Button component={Link} to={`/clients/${client.id}/units`} variant="default">
          {t('client.linkUnit')}
        </Button>
      )}
    </div>
  )
}
