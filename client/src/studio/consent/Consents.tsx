import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { useLive } from '../../shared/api/use-live.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useKeyset } from '../invoices/keyset.ts'
import { CampaignPart } from './CampaignPart.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { ConsentFilters } from './ConsentFilters.tsx'
import { ConsentGrid } from './ConsentGrid.tsx'
import { Answers, ConsentRights, ConsentsMoved } from './operations.ts'
import { ofAnswer } from './rows.ts'
import { useConsentsTexts } from './texts.ts'
import { useConsentList } from './use-consent-list.ts'

/** Consents to SMART services: who may send asks and watches, everybody else watches (WK-004, WK-047). */
export function Page() {
  const { t } = useConsentsTexts()
  const { t: words } = useTranslation('studio')
  const [{ data, error }, read] = useQuery({ query: ConsentRights })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const settings = data.studio?.settings
  const isSender = data.maySend[0] && settings != null
  return (
    <Frame>
      <PageHead
        title={words('menu.consents')}
        path={[{ label: words('menu.home'), to: '/' }]}
        facts={isSender ? t('about') : t('readOnly')}
      />
      {isSender ? <CampaignPart settings={settings} /> : <AnswersPart />}
    </Frame>
  )
}

function AnswersPart() {
  const list = useConsentList('sentAt')
  const api = useClient()
  const [{ data, error, fetching, stale }, read] = useQuery({
    query: Answers,
    variables: list.variables,
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: ConsentsMoved, variables: {}, ask: again })
  const found = data?.consentRequests
  const { records, paging } = useKeyset(
    found && { ...found, nodes: found.nodes.map(ofAnswer) },
    list.size,
    JSON.stringify([list.filter, list.variables.sort]),
    async (after) => {
      const wanted = { filter: list.filter, sort: list.variables.sort, first: list.size, after }
      const next = (await api.query(Answers, wanted).toPromise()).data?.consentRequests
      return next && { ...next, nodes: next.nodes.map(ofAnswer) }
    },
  )
  const open = records?.find(({ id }) => id === list.open)
  if (error && !found) return <ErrorState error={error} onRetry={again} />
  return (
    <>
      <ConsentFilters list={list} isSender={false} />
      <ConsentGrid rows={records} list={list} isStale={fetching || stale} {...(paging && { paging })} />
      {open && <ConsentCard row={open} onClose={list.close} />}
    </>
  )
}
