import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { MonthChart } from '../../shared/chart/MonthChart.tsx'
import { dayInWords } from '../../shared/format.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { maySeeAccountant, useMe } from '../me.ts'
import { hour, today } from '../today.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { AccountantSummary } from './AccountantSummary.tsx'
import { AskedByStudio, isAsked } from './AskedByStudio.tsx'
import styles from './home.module.css'
import { LatestInvoices } from './LatestInvoices.tsx'
import { MonthDeeds } from './MonthDeeds.tsx'
import { MonthStates } from './MonthStates.tsx'
import { Needed } from './Needed.tsx'
import { HomeQuery } from './operations.ts'

const Notices = lazy(() => import('../../shared/notice/Notices.tsx').then((module) => ({ default: module.Notices })))

const ServiceState = lazy(() =>
  import('../users/ServiceState.tsx').then((module) => ({ default: module.ServiceState })),
)

const EVENING = 18

/** What the company needs from the one who looks, how the month stands, and what the accountant did. */
export function Page() {
  const { t } = useTranslation('portal')
  const me = useMe()
  const [{ data, error }, read] = useLastingQuery({
    query: HomeQuery,
    variables: { clientId: me.clientId },
    requestPolicy: 'cache-and-network',
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={6} />
  const { dashboard, client, notices, viewer } = data
  const name = me.isGuest ? me.name : (me.name.split(' ')[0] ?? me.name)
  // Who only receives has no months to look at.
  const issues = dashboard.monthStates.length > 0 || dashboard.months.some((each) => each.count > 0)
  const inWords = dayInWords(today())
  return (
    <Frame>
      <PageHead
        title={t(hour() >= EVENING ? 'home.evening' : 'home.morning', { name })}
        facts={inWords.charAt(0).toUpperCase() + inWords.slice(1)}
      />
      {notices.length > 0 && (
        <Suspense>
          <Notices app="portal" notices={notices} signedInAt={viewer.security?.signedInAt} />
        </Suspense>
      )}
      <Section title={t('home.needed')}>
        <Needed
          todo={dashboard.todo}
          total={dashboard.todoCount}
          asked={maySeeAccountant(me) && !me.isGuest && isAsked(client) && <AskedByStudio {...client} />}
        />
      </Section>
      {issues && (
        <Section title={t('home.month')}>
          <MonthStates states={dashboard.monthStates} />
        </Section>
      )}
      <LatestInvoices />
      {issues && (
        <Section title={t('home.months')}>
          <div className={styles.chart}>
            <MonthChart months={dashboard.months} name={t('home.months')} />
          </div>
        </Section>
      )}
      {maySeeAccountant(me) && (
        <Section title={t('accountant.title')}>
          <AccountantSummary delegation={client.delegation} />
          {client.delegation && <MonthDeeds />}
        </Section>
      )}
      <Suspense>
        <ServiceState />
      </Suspense>
    </Frame>
  )
}
