import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { useLive } from '../../shared/api/use-live.ts'
import { amount, count } from '../../shared/format.ts'
import { Grid } from '../../shared/grid/Grid.tsx'
import { isMoving } from '../../shared/invoice/is-moving.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { NewInvoice } from '../home/NewInvoice.tsx'
import { InvoiceFilters, isFiltered, useInvoiceFilter } from './InvoiceFilters.tsx'
import { InvoiceItem } from './InvoiceItem.tsx'
import { invoiceTo, useInvoiceColumns } from './invoice-columns.tsx'
import styles from './invoices.module.css'
import { firstPage, isBeyondCount, useKeyset, useKeysetArguments } from './keyset.ts'
import { InvoiceMoved, IssuedInvoices, MayCreate } from './operations.ts'
import { useVerb } from './use-verb.ts'

// A draft that is made elsewhere belongs into a list that was empty.
const context = { additionalTypenames: ['Invoice'] }

/** The issued invoices of all clients whose documents one may see, or of one. */
export function Page() {
  const { t } = useTranslation('studio')
  const address = useAddress()
  const api = useClient()
  const keyset = useKeysetArguments()
  const narrowed = useInvoiceFilter()
  const variables = { ...narrowed, ...keyset.arguments }
  const [{ data, error, operation }, read] = useQuery({ query: IssuedInvoices, variables, context })
  const [{ data: may }] = useQuery({ query: MayCreate })
  const again = () => read({ requestPolicy: 'network-only' })
  const verb = useVerb()
  const { records, paging } = useKeyset(data?.invoices, keyset.size, JSON.stringify(narrowed), async (after) => {
    const next = await api.query(IssuedInvoices, { ...narrowed, first: keyset.size, after }).toPromise()
    return next.data?.invoices
  })
  useLive({
    subscription: InvoiceMoved,
    variables: { clientId: narrowed.clientId ?? null },
    ask: again,
    isMoving: records?.some(({ state }) => isMoving(state)) ?? false,
  })
  const columns = useInvoiceColumns(verb)
  const title = t('menu.invoices')
  if (verb.denial) {
    return <DeniedState denial={verb.denial} actions={<Button onClick={verb.clear}>{t('invoices.back')}</Button>} />
  }
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  const newButton = (
    <NewInvoice isAllowed={may?.viewerCan[0] ?? true} {...(narrowed.clientId && { clientId: narrowed.clientId })} />
  )
  const facts = data && (
    <>
      {isBeyondCount(data.invoices.totalCount)
        ? t('invoices.many')
        : t('invoices.count', { count: data.invoices.totalCount, shown: count(data.invoices.totalCount) })}
      {' · '}
      {amount(data.invoices.totalAmount)}
    </>
  )
  return (
    <Frame>
      <PageHead title={title} facts={facts ?? '…'} actions={newButton} />
      <InvoiceFilters />
      {verb.problem && (
        <p role="alert" className={styles.problem}>
          {verb.problem}
        </p>
      )}
      <Grid
        name={title}
        records={records}
        columns={columns}
        rowName={(invoice) => `${invoice.number ?? t('invoices.draft')}, ${invoice.buyerName}`}
        rowTo={invoiceTo}
        renderItem={(invoice) => <InvoiceItem invoice={invoice} />}
        isStale={data !== undefined && JSON.stringify(operation?.variables) !== JSON.stringify(variables)}
        {...(paging && { paging })}
        empty={
          isFiltered(address) ? (
            <EmptyState
              action={
                <Button
                  variant="default"
                  onClick={() =>
                    address.write({
                      ...firstPage,
                      states: undefined,
                      client: undefined,
                      from: undefined,
                      to: undefined,
                      type: undefined,
                      search: undefined,
                    })
                  }
                >
                  {t('invoices.filter.clear')}
                </Button>
              }
            >
              {t('invoices.noneFound')}
            </EmptyState>
          ) : (
            <EmptyState action={newButton}>{t('invoices.none')}</EmptyState>
          )
        }
      />
    </Frame>
  )
}
