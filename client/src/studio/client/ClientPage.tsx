import '@mantine/core/styles/Tabs.layer.css'
import { Tabs } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
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
import styles from './client.module.css'
import { DelegationTab } from './DelegationTab.tsx'
import { EnterPanel } from './EnterPanel.tsx'
import { RegistryTab } from './RegistryTab.tsx'
import { SeriesTab } from './SeriesTab.tsx'
import { UnitsTab } from './UnitsTab.tsx'

const AccessTab = lazy(() => import('../access/AccessTab.tsx').then((module) => ({ default: module.AccessTab })))

const Client = graphql(`
  query Client($id: ID!) {
    client(id: $id) {
      id name code kind vatNumber fiscalCode owners version allowedActions
      companyData {
        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone reaOffice reaNumber
      }
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

const tabs = ['registry', 'units', 'delegation', 'series', 'access', 'audit'] as const
type Tab = (typeof tabs)[number]

/** A client: what may be done here, then its data under tabs whose names are in the address. */
export function Page() {
  const { t } = useTranslation('studio')
  const { id = '', tab = 'registry' } = useParams()
  const navigate = useNavigate()
  const [{ data, error }, read] = useQuery({ query: Client, variables: { id }, requestPolicy: 'cache-and-network' })
  const ask = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: DelegationMoved, variables: { clientId: id }, ask })
  useLive({ subscription: ConsentMoved, variables: { clientId: id }, ask })
  const isRead = data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: at 390 px the chosen tab may be out of sight
  useEffect(() => {
    document.querySelector('[role="tab"][data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tab, isRead])
  if (!tabs.includes(tab as Tab)) return <NotFound />
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
      <ClientHead client={client} />
      <Tabs
        value={tab}
        onChange={(next) => next && navigate(next === 'registry' ? `/clients/${id}` : `/clients/${id}/${next}`)}
      >
        <Tabs.List aria-label={t('client.tabs')}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`client.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="registry" className={styles.panel}>
          <RegistryTab client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="units" className={styles.panel}>
          <UnitsTab client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="delegation" className={styles.panel}>
          <DelegationTab client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="series" className={styles.panel}>
          <SeriesTab client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="access" className={styles.panel}>
          <Suspense fallback={<SkeletonRows rows={8} height={44} />}>
            <AccessTab clientId={client.id} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="audit" className={styles.panel}>
          <AuditTab clientId={client.id} />
        </Tabs.Panel>
      </Tabs>
    </Frame>
  )
}
