import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { Amount } from '../../shared/Amount.tsx'
import { Day } from '../../shared/Day.tsx'
import { amount, count } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { ReceivedInvoicesQuery } from '../generated/graphql.ts'
import { firstPage, isBeyondCount, useKeyset, useKeysetArguments } from '../invoices/keyset.ts'
import { MayImport, ReceivedInvoices } from './operations.ts'
import { ReceivedFilters, useReceivedFilter } from './ReceivedFilters.tsx'
import { UploadArea, UploadButton, UploadResults } from './Upload.tsx'
import { useUpload } from './use-upload.ts'

type Listed = ReceivedInvoicesQuery['receivedInvoices']['nodes'][number]

// The first upload belongs into a list that was empty.
const context = { additionalTypenames: ['ReceivedInvoice'] }

/** The received invoices of all clients whose documents one may see; files are uploaded here or dropped on the page. */
export function Page() {
  const { t } = useTranslation('studio')
  const address = useAddress()
  const api = useClient()
  const keyset = useKeysetArguments()
  const narrowed = useReceivedFilter()
  const variables = { ...narrowed, ...keyset.arguments }
  const [{ data, error, operation }, read] = useQuery({ query: ReceivedInvoices, variables, context })
  const [{ data: may }] = useQuery({ query: MayImport })
  const again = () => read({ requestPolicy: 'network-only' })
  const upload = useUpload(again)
  const { records, paging } = useKeyset(
    data?.receivedInvoices,
    keyset.size,
    JSON.stringify(narrowed),
    async (after) => {
      const next = await api.query(ReceivedInvoices, { ...narrowed, first: keyset.size, after }).toPromise()
      return next.data?.receivedInvoices
    },
  )
  const columns = useColumns()
  const title = t('menu.receivedInvoices')
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  const isFiltered = ['states', 'client', 'from', 'to', 'search'].some((key) => address.read(key))
  const mayUpload = may?.viewerCan[0] ?? true
  const button = <UploadButton upload={upload} isAllowed={mayUpload} />
  const clear = () =>
    address.write({
      ...firstPage,
      states: undefined,
      client: undefined,
      from: undefined,
      to: undefined,
      search: undefined,
    })
  const total = data?.receivedInvoices.totalCount ?? 0
  const facts = data && (
    <>
      {isBeyondCount(total) ? t('invoices.many') : t('invoices.count', { count: total, shown: count(total) })}
      {' · '}
      {amount(data.receivedInvoices.totalAmount)}
    </>
  )
  return (
    <UploadArea upload={upload} isAllowed={mayUpload}>
      <Frame>
        <PageHead title={title} facts={facts ?? '…'} actions={button} />
        <ReceivedFilters />
        <UploadResults upload={upload} />
        <Grid
          name={title}
          records={records}
          columns={columns}
          rowName={(invoice) => `${invoice.number}, ${invoice.sellerName}`}
          rowTo={({ id }) => `/received-invoices/${id}`}
          renderItem={(invoice) => <Item invoice={invoice} />}
          isStale={data !== undefined && JSON.stringify(operation?.variables) !== JSON.stringify(variables)}
          {...(paging && { paging })}
          empty={
            isFiltered ? (
              <EmptyState
                action={
                  <Button variant="default" onClick={clear}>
                    {t('invoices.filter.clear')}
                  </Button>
                }
              >
                {t('invoices.noneFound')}
              </EmptyState>
            ) : (
              <EmptyState action={button}>{t('received.none')}</EmptyState>
            )
          }
        />
      </Frame>
    </UploadArea>
  )
}

function useColumns(): GridColumn<Listed>[] {
  const { t } = useTranslation('studio')
  return [
    { accessor: 'date', title: t('invoices.date'), width: 104, render: ({ date }) => <Day value={date} /> },
    { accessor: 'number', title: t('invoices.number'), width: 136, ellipsis: true },
    { accessor: 'sellerName', title: t('received.seller'), isName: true },
    {
      accessor: 'client.name',
      title: t('invoices.client'),
      width: 200,
      ellipsis: true,
      render: ({ client }) => client.name,
    },
    { accessor: 'documentType', title: t('invoices.type'), width: 64 },
    {
      accessor: 'dueOn',
      title: t('received.dueOn'),
      width: 104,
      render: ({ dueOn }) => (dueOn ? <Day value={dueOn} /> : '–'),
    },
    {
      accessor: 'total',
      title: t('invoices.total'),
      width: 120,
      textAlign: 'right',
      render: ({ total, currency }) => <Amount value={total} currency={currency} />,
    },
    { accessor: 'state', title: t('invoices.state'), width: 128, render: ({ state }) => <StateMark state={state} /> },
  ]
}

function Item({ invoice }: { invoice: Listed }) {
  const { sellerName, total, currency, number, date, client, state } = invoice
  return (
    <GridItem
      title={sellerName}
      right={<Amount value={total} currency={currency} />}
      facts={
        <>
          {number} · <Day value={date} />
          <br />
          {client.name}
        </>
      }
      factsRight={<StateMark state={state} />}
    />
  )
}
