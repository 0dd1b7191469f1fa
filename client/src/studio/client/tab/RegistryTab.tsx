import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldList } from '../../../shared/page/FieldList.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { WhyButton } from '../../../shared/why/WhyButton.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import { useExplain } from '../../why/use-explain.ts'
import { addressOf } from '../address.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { ArchiveClient } from './ArchiveClient.tsx'
import { LatestInvoices } from './LatestInvoices.tsx'
import { OwnerLock } from './OwnerLock.tsx'
import { RegistryForm } from './RegistryForm.tsx'
import { useTabTexts } from './texts.ts'

/** Who the client is, beside its latest invoices (Gestione Anagrafica). */
export function RegistryTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [isEditing, setEditing] = useState(false)
  const [isArchiving, setArchiving] = useState(false)
  return (
    <div className={styles.two}>
      <div>
        <Section
          title={t('registry.title')}
          note={
            !isEditing && (
              <EditButton
                action="clientUpdate"
                id={client.id}
                isAllowed={client.allowedActions.includes('clientUpdate')}
                onEdit={() => setEditing(true)}
              />
            )
          }
        >
          {isEditing ? <RegistryForm client={client} onDone={() => setEditing(false)} /> : <Registry client={client} />}
        </Section>
        {!isEditing && !client.isArchived && client.allowedActions.includes('clientArchive') && (
          <Button variant="default" size="xs" onClick={() => setArchiving(true)}>
            {t('registry.archive')}
          </Button>
        )}
        {isArchiving && <ArchiveClient client={client} onClose={() => setArchiving(false)} />}
      </div>
      <LatestInvoices client={client} />
    </div>
  )
}

function Registry({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const explain = useExplain()
  const { companyData: company } = client
  const known = [
    { label: studio('client.name'), value: client.name },
    { label: t('registry.code'), value: client.code },
    { label: studio('client.vatNumber'), value: client.vatNumber && `IT${client.vatNumber}` },
    { label: studio('client.fiscalCode'), value: client.fiscalCode },
    { label: t('registry.kind'), value: studio(`client.kind.${client.kind}`) },
  ]
  if (!company)
    return (
      <>
        <FieldList fields={known} />
        <div className={styles.actions}>
          <WhyButton action={studio('client.otherData')} onOpen={() => explain('client.companyData', client.id)} />
        </div>
      </>
    )
  return (
    <FieldList
      fields={[
        ...known,
        {
          label: studio('client.rea'),
          value: [company.reaOffice, company.reaNumber].filter(Boolean).join(' ') || null,
        },
        {
          label: studio('client.seat'),
          value: addressOf(company) || null,
          below: <OwnerLock client={client} field="seat" />,
        },
        { label: t('registry.email'), value: company.contactEmail },
        { label: t('registry.phone'), value: company.phone },
        { label: t('registry.fax'), value: company.fax, below: <OwnerLock client={client} field="contact" /> },
      ]}
    />
  )
}
