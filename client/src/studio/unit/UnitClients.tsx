import { useState } from 'react'
import { useQuery } from 'urql'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { UnitClientsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useUnitTexts } from './texts.ts'
import styles from './unit.module.css'

const UnitClientsDocument = graphql(`
  query UnitClients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter) {
    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: NAME) {
      nodes { id name code vatNumber fiscalCode delegation { id state } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`)
type UnitClient = UnitClientsQuery['clients']['nodes'][number]
const SIZES = { first: 50, most: 100 }
type Place = { after: string } | { before: string } | undefined

/** The clients linked to a unit, a page at a time: there may be thousands. */
export function UnitClients({ unitId }: { unitId: string }) {
  const { t } = useUnitTexts()
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState<Place>()
  const [from, setFrom] = useState(1)
  const [size, setSize] = useState(SIZES.first)
  const start = (change: () => void) => {
    setPlace(undefined)
    setFrom(1)
    change()
  }
  const page = place && 'before' in place ? { last: size, ...place } : { first: size, ...place }
  const [{ data, error, fetching, stale }, read] = useQuery({
    query: UnitClientsDocument,
    variables: { ...page, filter: { unitId, ...(search && { search }) } },
    requestPolicy: 'cache-and-network',
  })
  const found = data?.clients
  if (error && !found) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  const taxCode = ({ vatNumber, fiscalCode }: UnitClient) => vatNumber ?? fiscalCode ?? '–'
  const columns: GridColumn<UnitClient>[] = [
    { accessor: 'code', title: t('code'), width: 84, render: ({ code }) => code ?? '–' },
    { accessor: 'name', title: t('name'), isName: true },
    { accessor: 'vatNumber', title: t('studio:clients.vatNumber'), width: 130, render: taxCode },
    {
      accessor: 'state',
      title: t('studio:clients.delegation'),
      width: 170,
      render: ({ delegation }) => <StateMark of="delegation" state={delegation?.state ?? 'NONE'} />,
    },
  ]
  return (
    <>
      <div className={styles.find}>
        <SearchField label={t('findClient')} value={search} onChange={(text) => start(() => setSearch(text))} />
      </div>
      <Grid<UnitClient>
        name={t('clients')}
        records={found?.nodes}
        columns={columns}
        rowName={({ name }) => name}
        rowTo={({ id }) => `/clients/${id}`}
        renderItem={(client) => (
          <GridItem
            title={client.name}
            right={<StateMark of="delegation" state={client.delegation?.state ?? 'NONE'} />}
            facts={[client.code, taxCode(client)].filter(Boolean).join(' · ')}
          />
        )}
        isStale={fetching || stale}
        empty={<EmptyState>{t(search ? 'noneFound' : 'noClients')}</EmptyState>}
        around={340}
        {...(found && {
          paging: {
            from,
            to: from + found.nodes.length - 1,
            total: found.totalCount,
            size,
            hasPrevious: found.pageInfo.hasPreviousPage,
            hasNext: found.pageInfo.hasNextPage,
            onNext: () => {
              setFrom(from + found.nodes.length)
              setPlace({ after: found.pageInfo.endCursor! })
            },
            onPrevious: () => {
              setFrom(Math.max(1, from - size))
              setPlace({ before: found.pageInfo.startCursor! })
            },
            onSize: (next) => start(() => setSize(Math.min(next, SIZES.most))),
          },
        })}
      />
    </>
  )
}
