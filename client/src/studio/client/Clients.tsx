import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { ClientSelection } from '../bulk/ClientSelection.tsx'
import { useBulkTexts } from '../bulk/texts.ts'
import { useSelection } from '../bulk/use-selection.ts'
import { graphql } from '../generated/index.ts'
import { ImportLink } from '../import/ImportLink.tsx'
import { ClientFilters } from './ClientFilters.tsx'
import { ClientGrid } from './ClientGrid.tsx'
import { NewClient } from './NewClient.tsx'
import { useClientList } from './use-client-list.ts'

const OnboardingLink = lazy(() =>
  import('../onboarding/OnboardingLink.tsx').then((module) => ({ default: module.OnboardingLink })),
)

const Clients = graphql(`
  query Clients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $sort: ClientSort) {
    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
      nodes {
        id name code vatNumber fiscalCode
        units { id name }
        delegation { id state words counts }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
    viewerCan(checks: [{ action: "clientsUnitLink" }, { action: "clientsImport" }])
  }
`)

/** The clients the viewer sees, with what each has granted. Filters, order and page are in the address. */
export function Page() {
  const { t } = useTranslation(['studio', 'shared'])
  const { t: bulk } = useBulkTexts()
  const list = useClientList()
  const [{ data, error, fetching, stale }, read] = useQuery({
    query: Clients,
    variables: list.variables,
    requestPolicy: 'cache-and-network',
  })
  const found = data?.clients
  const [mayLink, mayImport] = data?.viewerCan ?? []
  const { filter } = list.variables
  const selection = useSelection<NonNullable<typeof found>['nodes'][number]>(
    filter ?? {},
    JSON.stringify(list.variables),
  )
  return (
    <Frame>
      <PageHead
        title={t('menu.clients')}
        path={[{ label: t('menu.home'), to: '/' }]}
        actions={
          <>
            <Suspense>
              <OnboardingLink />
            </Suspense>
            {mayImport && <ImportLink />}
            <NewClient />
          </>
        }
        facts={mayLink && <Link to="/jobs">{bulk('recent')}</Link>}
      />
      <ClientFilters list={list} />
      {error && !found ? (
        <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : (
        <ClientGrid
          records={found?.nodes}
          sort={list.sort}
          onSort={list.sortBy}
          isStale={fetching || stale}
          {...(mayLink &&
            found && {
              selected: selection.selected,
              onSelect: selection.select,
              ...(selection.isAll && { selectedCount: found.totalCount }),
              selectionActions: (
                <ClientSelection selection={selection} total={found.totalCount} shown={found.nodes.length} />
              ),
            })}
          {...(found && { paging: list.pagingOf(found.pageInfo, found.totalCount, found.nodes.length) })}
          empty={<EmptyState>{list.isFiltered ? t('clients.noneFound') : t('clients.none')}</EmptyState>}
        />
      )}
    </Frame>
  )
}
