import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { MonthChart } from '../../shared/chart/MonthChart.tsx'
import { count, dayInWords, month } from '../../shared/format.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Columns, Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { today } from '../../shared/today.ts'
import { graphql } from '../generated/index.ts'
import { ClientsByDelegation } from './ClientsByDelegation.tsx'
import { MonthStates } from './MonthStates.tsx'
import { NewInvoice } from './NewInvoice.tsx'
import { TodoList } from './TodoList.tsx'

const Notices = lazy(() => import('../../shared/notice/Notices.tsx').then((module) => ({ default: module.Notices })))
const SmartTile = lazy(() => import('../smart-service/SmartTile.tsx').then((module) => ({ default: module.SmartTile })))
const HealthLine = lazy(() => import('../health/HealthLine.tsx').then((module) => ({ default: module.HealthLine })))

const Home = graphql(`
  query Home {
    mayCreate: viewerCan(checks: [{ action: "invoiceDraftCreate" }])
    menu { key }
    viewer { id security { signedInAt } }
    notices { key kind at clientId facts }
    dashboard {
      todo { kind subjectId clientId clientName number code text { it en } dueOn amount }
      todoCount
      receivedToRead
      monthStates { state count total }
      months { month count }
      clientCount
      clientsWithoutUnit
      clientsByDelegation { state count }
    }
  }
`)

/** What waits, the month at a glance, and how the clients stand. What the viewer may not see is not there. */
export function Page() {
  const { t } = useTranslation('studio')
  const [{ data, error }, read] = useQuery({ query: Home, requestPolicy: 'cache-and-network' })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { dashboard, menu, mayCreate, notices, viewer } = data
  const { months, monthStates, clientsByDelegation, clientCount, clientsWithoutUnit } = dashboard
  const seesInvoices = menu.some((entry) => entry.key === 'invoices')
  const seesHealth = menu.some((entry) => entry.key === 'health')
  const open = months.at(-1)
  const sent = months.reduce((all, each) => all + each.count, 0)
  const facts = [
    dayInWords(today()),
    t('home.clientCount', { count: clientCount, shown: count(clientCount) }),
    clientsWithoutUnit > 0 && t('home.withoutUnit', { count: clientsWithoutUnit, shown: count(clientsWithoutUnit) }),
  ].filter(Boolean)
  return (
    <Frame>
      <PageHead
        title={t('menu.home')}
        facts={facts.join(' · ')}
        actions={seesInvoices && <NewInvoice isAllowed={mayCreate[0] ?? false} />}
      />
      {notices.length > 0 && (
        <Suspense>
          <Notices app="studio" notices={notices} signedInAt={viewer.security?.signedInAt} />
        </Suspense>
      )}
      <Columns
        second={
          <>
            {seesInvoices && open && <MonthStates month={open.month} states={monthStates} />}
            {clientsByDelegation.length > 0 && <ClientsByDelegation counts={clientsByDelegation} />}
            <Suspense>
              <SmartTile />
              {seesHealth && <HealthLine />}
            </Suspense>
          </>
        }
      >
        <TodoList todo={dashboard.todo} total={dashboard.todoCount} toRead={dashboard.receivedToRead} />
        {seesInvoices && sent > 0 && months[0] && open && (
          <Section
            title={t('home.months')}
            note={t('home.monthsNote', {
              from: month(months[0].month, 'full'),
              to: month(open.month, 'full'),
              total: count(sent),
            })}
          >
            <MonthChart months={months} name={t('home.months')} />
          </Section>
        )}
      </Columns>
    </Frame>
  )
}
