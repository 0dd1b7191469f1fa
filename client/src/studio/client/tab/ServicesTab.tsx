import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { Section } from '../../../shared/page/Section.tsx'
import { StateMark } from '../../../shared/state/StateMark.tsx'
import { WhyButton } from '../../../shared/why/WhyButton.tsx'
import { useExplain } from '../../why/use-explain.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { ServiceForm } from './ServiceForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

export type ClientService = ClientData['services'][number]

/** By which service the client works in each area (Abilitazione Servizi, WT-054). */
export function ServicesTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const explain = useExplain()
  const [open, setOpen] = useState<ClientService>()
  const mayWrite = client.allowedActions.includes('clientServiceSet')
  return (
    <div className={styles.wide}>
      <Section
        title={t('services.title')}
        note={
          !mayWrite && (
            <WhyButton compact action={studio('form.edit')} onOpen={() => explain('clientServiceSet', client.id)} />
          )
        }
      >
        <p className={tab.text}>{t('services.text')}</p>
        <ul className={tab.rows}>
          {client.services.map((each) => (
            <li key={each.area}>
              <div className={tab.main}>
                <span className={tab.name}>{t(`services.areas.${each.area}`)}</span>
                <p>
                  <Standing service={each} />
                </p>
              </div>
              {mayWrite && (
                <Button size="xs" variant="default" onClick={() => setOpen(each)}>
                  {studio('form.edit')}
                  <span className="visually-hidden"> {t(`services.areas.${each.area}`)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {open && <ServiceForm clientId={client.id} current={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function Standing({ service: { service, state, validTo, readOnlyUntil } }: { service: ClientService }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation(['studio', 'shared'])
  const until =
    state === 'READ_ONLY' && readOnlyUntil
      ? studio('services.readOnlyUntil', { day: day(readOnlyUntil) })
      : state === 'ACTIVE' && validTo
        ? studio('services.activeUntil', { day: day(validTo) })
        : undefined
  return (
    <>
      {service ? service.name[currentLanguage()] : t('services.none')}{' '}
      <StateMark of="subscription" state={state}>
        {until}
      </StateMark>
    </>
  )
}
