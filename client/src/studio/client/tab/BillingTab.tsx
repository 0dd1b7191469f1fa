import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { list } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { codeText } from '../../../shared/invoice/codes.ts'
import { FieldList } from '../../../shared/page/FieldList.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import { addressOf } from '../address.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { BillingForm } from './BillingForm.tsx'
import { ClosedData } from './ClosedData.tsx'
import { OwnerLock } from './OwnerLock.tsx'
import { useTabTexts } from './texts.ts'

/** What stands on the client's invoices, and what is missing before any can be sent (Dati Fatturazione, WT-055). */
export function BillingTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [isEditing, setEditing] = useState(false)
  return (
    <div className={styles.wide}>
      <Section
        title={t('billing.title')}
        note={
          !isEditing && (
            <EditButton
              action="clientBillingProfileUpdate"
              id={client.id}
              isAllowed={client.allowedActions.includes('clientBillingProfileUpdate')}
              onEdit={() => setEditing(true)}
            />
          )
        }
      >
        <Gaps client={client} />
        {isEditing ? <BillingForm client={client} onDone={() => setEditing(false)} /> : <Billing client={client} />}
      </Section>
    </div>
  )
}

function Gaps({ client: { billingGaps: gaps } }: { client: ClientData }) {
  const { t } = useTabTexts()
  if (!gaps || gaps.length === 0) return null
  const nameOf = (gap: string) => t(`billing.gap.${gap as 'vatNumber'}`, { defaultValue: gap })
  return (
    <div className={styles.banner} role="note">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p>
        {t('billing.gaps', { names: list(gaps.map(nameOf)) })} {t('billing.gapsWhere')}
      </p>
    </div>
  )
}

function Billing({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const { companyData: company, bankAccounts, billingGaps } = client
  if (!company) return <ClosedData clientId={client.id} />
  const others = bankAccounts?.filter(({ isDefault }) => !isDefault) ?? []
  return (
    <>
      <FieldList
        fields={[
          { label: studio('client.vatNumber'), value: client.vatNumber && `IT${client.vatNumber}` },
          { label: studio('client.fiscalCode'), value: client.fiscalCode },
          {
            label: studio('client.taxRegime'),
            value: `${company.taxRegime} · ${codeText('taxRegime', company.taxRegime, currentLanguage())}`,
          },
          {
            label: studio('client.seat'),
            value: addressOf(company) || null,
            below: <OwnerLock client={client} field="seat" />,
          },
          { label: studio('client.recipientCode'), value: company.recipientCode },
          { label: studio('client.pec'), value: company.pec },
          {
            label: studio('client.iban'),
            value: [company.iban, company.bank].filter(Boolean).join(' · ') || null,
            below: <OwnerLock client={client} field="iban" />,
          },
          ...(others.length > 0
            ? [
                {
                  label: t('billing.otherAccounts'),
                  value: others.map(({ id, iban, bank }) => (
                    <div key={id}>{[iban, bank].filter(Boolean).join(' · ')}</div>
                  )),
                },
              ]
            : []),
        ]}
      />
      {billingGaps?.length === 0 && <p className={styles.complete}>{t('billing.complete')}</p>}
    </>
  )
}
