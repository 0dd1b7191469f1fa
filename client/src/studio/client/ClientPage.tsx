import { Tabs } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useQuery } from 'urql'
import { useLive } from '../../shared/api/use-live.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { NotFound } from '../../shared/page/NotFound.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage, SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'
import { NewInvoice } from '../home/NewInvoice.tsx'
import { AuditTab } from './AuditTab.tsx'
import { addressOf } from './address.ts'
import { ClientHead } from './ClientHead.tsx'
import type { ClientData } from './client-data.ts'
import { DelegationTab } from './DelegationTab.tsx'
import { EnterPanel } from './EnterPanel.tsx'
import { SeriesTab } from './SeriesTab.tsx'
import { Archived } from './tab/Archived.tsx'
import { BillingTab } from './tab/BillingTab.tsx'
import { ContactsTab } from './tab/ContactsTab.tsx'
import { DocumentTypesTab } from './tab/DocumentTypesTab.tsx'
import { isTab, type Tab, tabAddress } from './tab/names.ts'
import { PecTab } from './tab/PecTab.tsx'
import { RegistryTab } from './tab/RegistryTab.tsx'
import { ServicesTab } from './tab/ServicesTab.tsx'
import { SmsTab } from './tab/SmsTab.tsx'
import { TabList } from './tab/TabList.tsx'
import styles from './tab/tab.module.css'
import { UsersTab } from './tab/UsersTab.tsx'
import { UnitsTab } from './UnitsTab.tsx'

const AccessTab = lazy(() => import('../access/AccessTab.tsx').then((module) => ({ default: module.AccessTab })))

const Client = graphql(`
  query Client($id: ID!) {
    client(id: $id) {
      id name code kind vatNumber fiscalCode owners additionalUserCount isArchived hasNoUnit version allowedActions
      companyData {
        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone fax reaOffice reaNumber
      }
      billingGaps enabledDocumentTypes
      contacts { id name role email phoneNumber version }
      pecs { id address isDefault version }
      bankAccounts { id iban bank isDefault }
      units { id name state validFrom validTo operators { id name } }
      delegation {
        id state origin suspendedBy words validFrom validTo counts purpose mandateHolder mandateSignedOn changedAt version allowedActions
        periods { state words validFrom validTo beganAt endedAt setByName }
        permissionChange { id words message requestedAt requestedByName }
      }
      consent { id state sentAt answeredAt answeredByName }
      services { area state validTo readOnlyUntil service { code name { it en } smart } }
      modules { module name { it en } state validTo readOnlyUntil }
      invoiceCounts { state count }
    }
  }
`)

const DelegationMoved = graphql(`
  subscription DelegationMoved($clientId: ID!) {
    delegationChanged(clientId: $clientId) { state }
  }
`)

const ConsentMoved = graphql(`
  subscription ConsentMoved($clientId: ID!) {
    consentAnswered(clientId: $clientId) { state }
  }
`)

/** A client: what may be done here, then its data under tabs whose names are in the address. */
export function Page() {
  const { t } = useTranslation('studio')
  const { id = '', tab = 'registry' } = useParams()
  const navigate = useNavigate()
  const [{ data, error }, read] = useQuery({ query: Client, variables: { id }, requestPolicy: 'cache-and-network' })
  const ask = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: DelegationMoved, variables: { clientId: id }, ask })
  useLive({ subscription: ConsentMoved, variables: { clientId: id }, ask })
  if (!isTab(tab)) return <NotFound />
  if (error && !data) return <ErrorState error={error} onRetry={ask} />
  if (!data) return <SkeletonPage />
  const { client } = data
  const seat = client.companyData && addressOf(client.companyData)
  const facts = [client.code, client.vatNumber && t('client.vat', { number: client.vatNumber }), seat].filter(Boolean)
  return (
    <Frame>
      <PageHead
        title={client.name}
        path={[
          { label: t('menu.home'), to: '/' },
          { label: t('menu.clients'), to: '/clients' },
        ]}
        facts={facts.join(' · ')}
        actions={
          <>
            <EnterPanel client={client} />
            <NewInvoice isAllowed={client.allowedActions.includes('invoiceDraftCreate')} clientId={client.id} />
          </>
        }
      />
      {client.isArchived && <Archived client={client} />}
      <ClientHead client={client} />
      <Tabs
        className={styles.tabs}
        orientation="vertical"
        keepMounted={false}
        value={tab}
        onChange={(next) => next && isTab(next) && navigate(tabAddress(id, next))}
      >
        <div>
          <TabList clientId={id} tab={tab} />
        </div>
        <Tabs.Panel value={tab} className={styles.panel}>
          <Suspense fallback={<SkeletonRows rows={8} height={44} />}>{panels[tab](client)}</Suspense>
        </Tabs.Panel>
      </Tabs>
    </Frame>
  )
}

const panels: Record<Tab, (client: ClientData) => ReactNode> = {
  registry: (client) => <RegistryTab client={client} />,
  units: (client) => <UnitsTab client={client} />,
  contacts: (client) => <ContactsTab client={client} />,
  users: (client) => <UsersTab client={client} />,
  pec: (client) => <PecTab client={client} />,
  sms: (client) => <SmsTab client={client} />,
  'document-types': (client) => <DocumentTypesTab client={client} />,
  services: (client) => <ServicesTab client={client} />,
  billing: (client) => <BillingTab client={client} />,
  delegation: (client) => <DelegationTab client={client} />,
  series: (client) => <SeriesTab client={client} />,
  access: (client) => <AccessTab clientId={client.id} />,
  audit: (client) => <AuditTab clientId={client.id} />,
}
