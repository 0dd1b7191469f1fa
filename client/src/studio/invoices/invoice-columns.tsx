import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Amount } from '../../shared/Amount.tsx'
import { Day } from '../../shared/Day.tsx'
import type { GridColumn } from '../../shared/grid/Grid.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { IssuedInvoicesQuery } from '../generated/graphql.ts'
import { CorrectInvoice, SendInvoice } from './operations.ts'
import { pressKey, type useVerb } from './use-verb.ts'

export type ListedInvoice = IssuedInvoicesQuery['invoices']['nodes'][number]

/** A draft opens where it is written, everything else where it is read. */
export const invoiceTo = ({ id, allowedActions }: Pick<ListedInvoice, 'id' | 'allowedActions'>) =>
  allowedActions.includes('invoiceDraftUpdate') ? `/invoices/${id}/edit` : `/invoices/${id}`

/** The columns of the list, with what each row offers at its end. */
export function useInvoiceColumns(verb: ReturnType<typeof useVerb>): GridColumn<ListedInvoice>[] {
  const { t } = useTranslation('studio')
  return [
    { accessor: 'date', title: t('invoices.date'), width: 104, render: ({ date }) => <Day value={date} /> },
    {
      accessor: 'number',
      title: t('invoices.number'),
      width: 136,
      ellipsis: true,
      render: ({ number }) => number ?? '–',
    },
    {
      accessor: 'buyerName',
      title: t('invoices.buyer'),
      isName: true,
      render: ({ buyerName }) => buyerName || t('invoices.noBuyer'),
    },
    {
      accessor: 'client.name',
      title: t('invoices.client'),
      width: 200,
      ellipsis: true,
      render: ({ client }) => client.name,
    },
    { accessor: 'documentType', title: t('invoices.type'), width: 64 },
    {
      accessor: 'total',
      title: t('invoices.total'),
      width: 120,
      textAlign: 'right',
      render: ({ total }) => <Amount value={total} />,
    },
    {
      accessor: 'state',
      title: t('invoices.state'),
      width: 176,
      render: ({ state }) => <StateMark state={state} />,
    },
    {
      accessor: 'allowedActions',
      title: <span className="visually-hidden">{t('invoices.actions')}</span>,
      width: 104,
      textAlign: 'right',
      render: (invoice) => <RowAction invoice={invoice} verb={verb} />,
    },
  ]
}

interface RowProps {
  invoice: ListedInvoice
  verb: ReturnType<typeof useVerb>
}

/** The one thing a row is waiting for, where one may do it. */
export function RowAction({ invoice, verb }: RowProps) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { id, version: expectedVersion, number, buyerName, allowedActions } = invoice
  const name = number ?? buyerName
  const correct = async () => {
    const payload = await verb.run(CorrectInvoice, { id, expectedVersion }, (data) => data.invoiceCorrect)
    if (payload?.invoice) navigate(`/invoices/${id}/edit`)
  }
  const send = () => verb.run(SendInvoice, { id, expectedVersion, key: pressKey() }, (data) => data.invoiceSend)
  if (allowedActions.includes('invoiceCorrect')) {
    return <Action label={t('invoices.act.correct')} name={name} onClick={correct} />
  }
  if (allowedActions.includes('invoiceSend')) {
    return <Action label={t('invoices.act.send')} name={name} onClick={send} />
  }
  if (allowedActions.includes('invoiceDraftUpdate')) {
    return (
      <span className="row-actions">
        <Button size="xs" variant="default" component={Link} to={`/invoices/${id}/edit`}>
          {t('invoices.act.edit')}
        </Button>
      </span>
    )
  }
  return null
}

function Action({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <span className="row-actions">
      <Button size="xs" variant="default" aria-label={`${label} ${name}`} onClick={onClick}>
        {label}
      </Button>
    </span>
  )
}
