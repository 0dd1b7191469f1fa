import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import type { SmartServicesQuery } from '../generated/graphql.ts'
import { useKeyset, useKeysetArguments } from '../invoices/keyset.ts'
import { Enter } from './Enter.tsx'
import { SmartServices } from './operations.ts'
import styles from './smart-service.module.css'
import { useSmartTexts } from './texts.ts'

type Answer = SmartServicesQuery['smartServices']
type Row = Answer['nodes'][number] & { id: string }
const withIds = (answer: Answer) => ({
  ...answer,
  nodes: answer.nodes.map((node): Row => ({ ...node, id: node.client.id })),
})
const names = ({ services }: Row) =>
  [...new Set(services.flatMap(({ service }) => (service ? [service.name[currentLanguage()]] : [])))].join(', ')

/** The clients whose SMART services one may enter: managed, and consenting (WK-049). */
export function Page() {
  const { t } = useSmartTexts()
  const { t: words } = useTranslation('studio')
  const api = useClient()
  const { size, arguments: variables } = useKeysetArguments()
  const [{ data, error }, read] = useQuery({ query: SmartServices, variables, requestPolicy: 'cache-and-network' })
  const { records, paging } = useKeyset(data && withIds(data.smartServices), size, '', async (after) => {
    const next = (await api.query(SmartServices, { first: size, after }).toPromise()).data
    return next && withIds(next.smartServices)
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  const columns: GridColumn<Row>[] = [
    {
      accessor: 'client.code',
      title: t('code'),
      width: 84,
      render: ({ client }) => <span className={styles.quiet}>{client.code ?? '–'}</span>,
    },
    { accessor: 'client.name', title: t('client'), isName: true, render: ({ client }) => client.name },
    { accessor: 'services', title: t('services'), width: 320, render: names },
    {
      accessor: 'enter',
      title: t('enter'),
      width: 120,
      textAlign: 'right',
      render: ({ client }) => <Enter client={client} />,
    },
  ]
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: words('menu.home'), to: '/' }]} facts={t('about')} />
      <p className={styles.note}>{t('simulated')}</p>
      <Grid<Row>
        name={t('title')}
        records={records}
        columns={columns}
        rowName={({ client }) => client.name}
        rowTo={({ client }) => `/clients/${client.id}`}
        renderItem={(row) => (
          <GridItem title={row.client.name} right={<Enter client={row.client} />} facts={names(row)} />
        )}
        {...(paging && { paging })}
        empty={<EmptyState>{t('none')}</EmptyState>}
      />
    </Frame>
  )
}
