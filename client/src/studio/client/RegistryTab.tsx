import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { FieldLock } from '../../shared/why/FieldLock.tsx'
import { useWhy } from '../../shared/why/Why.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import { addressOf } from './address.ts'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'
import { IssuerForm } from './IssuerForm.tsx'
import { LatestInvoices } from './LatestInvoices.tsx'

/** Who the client is on its invoices, beside its latest ones. */
export function RegistryTab({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const [isEditing, setEditing] = useState(false)
  const mayEdit = ['clientUpdate', 'clientBillingProfileUpdate'].find((action) =>
    client.allowedActions.includes(action),
  )
  return (
    <div className={styles.two}>
      <Section
        title={t('client.issuer')}
        note={
          !isEditing && (
            <EditButton
              action="clientBillingProfileUpdate"
              id={client.id}
              isAllowed={mayEdit !== undefined}
              onEdit={() => setEditing(true)}
            />
          )
        }
      >
        {isEditing ? <IssuerForm client={client} onDone={() => setEditing(false)} /> : <Issuer client={client} />}
      </Section>
      <LatestInvoices client={client} />
    </div>
  )
}

function Issuer({ client }: { client: ClientData }) {
  const { t } = useTranslation(['studio', 'shared'])
  const { companyData: company } = client
  const openWhy = useWhy()
  const explain = useExplain()
  const lock = (field: 'seat' | 'iban' | 'contact') => (
    <FieldLock
      who={t('client.onlyClient')}
      onOpen={() =>
        openWhy({
          title: t(`client.lock.${field}`),
          headline: t('client.lockHeadline', { name: client.name }),
          stillWorks: t('client.lockStill'),
          missing: [
            {
              condition: t('shared:condition.field'),
              message: t('shared:reason.OWNER_ONLY_FIELD'),
              whoCanFix: client.owners.join(', ') || t('shared:who.CLIENT_OWNER'),
            },
          ],
        })
      }
    />
  )
  const known = [
    { label: t('client.name'), value: client.name },
    { label: t('client.vatNumber'), value: client.vatNumber && `IT${client.vatNumber}` },
    { label: t('client.fiscalCode'), value: client.fiscalCode },
  ]
  if (!company)
    return (
      <>
        <FieldList fields={known} />
        <div className={styles.actions}>
          <WhyButton action={t('client.otherData')} onOpen={() => explain('client.companyData', client.id)} />
        </div>
      </>
    )
  return (
    <FieldList
      fields={[
        ...known,
        { label: t('client.taxRegime'), value: company.taxRegime },
        { label: t('client.recipientCode'), value: company.recipientCode },
        { label: t('client.pec'), value: company.pec },
        { label: t('client.rea'), value: [company.reaOffice, company.reaNumber].filter(Boolean).join(' ') || null },
        { label: t('client.seat'), value: addressOf(company) || null, below: lock('seat') },
        { label: t('client.iban'), value: company.iban, below: lock('iban') },
        {
          label: t('client.contact'),
          value: company.contactEmail ?? company.phone,
          below: (
            <>
              {company.contactEmail && company.phone && <div>{company.phone}</div>}
              {lock('contact')}
            </>
          ),
        },
      ]}
    />
  )
}
