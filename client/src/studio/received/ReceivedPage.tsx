import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useClient, useQuery } from 'urql'
import { InvoicePaper, useDocumentName } from '../../shared/invoice/InvoicePaper.tsx'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Paper } from '../../shared/page/Paper.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { PaperSkeleton } from '../invoices/InvoicePage.tsx'
import { PaperPath } from '../invoices/PaperPath.tsx'
import { useVerb } from '../invoices/use-verb.ts'
import { OpenReceived, ReceivedFile, ReceivedInvoice } from './operations.ts'
import { ReceivedAside } from './ReceivedAside.tsx'

/** A received invoice as printed, with its signature, its file and what to do with it. Opening it reads it. */
export function Page() {
  const { t } = useTranslation('studio')
  const { id = '' } = useParams()
  const api = useClient()
  const [{ data, error }, read] = useQuery({ query: ReceivedInvoice, variables: { id } })
  const again = () => read({ requestPolicy: 'network-only' })
  const verb = useVerb()
  const nameOf = useDocumentName()
  const invoice = data?.receivedInvoice.id === id ? data.receivedInvoice : undefined
  const opened = useRef<string>(undefined)
  const isUnread = invoice?.state === 'ARRIVED' && invoice.allowedActions.includes('receivedInvoiceOpen')
  useEffect(() => {
    if (!isUnread || opened.current === id) return
    opened.current = id
    void api.mutation(OpenReceived, { id }).toPromise()
  }, [api, id, isUnread])
  if (verb.denial) {
    const back = () => {
      verb.clear()
      again()
    }
    return <DeniedState denial={verb.denial} actions={<Button onClick={back}>{t('invoices.back')}</Button>} />
  }
  if (error && !invoice) return <ErrorState error={error} onRetry={again} />
  if (!invoice) return <PaperSkeleton />
  const download = async () => {
    const answer = await api.query(ReceivedFile, { id }, { requestPolicy: 'network-only' }).toPromise()
    if (answer.data) saveFile(answer.data.receivedInvoice.file)
    else if (answer.error) verb.fail(answer.error)
  }
  return (
    <Paper
      top={
        <>
          <PaperPath
            title={nameOf(invoice.documentType, invoice.number)}
            path={[
              { label: t('menu.receivedInvoices'), to: '/received-invoices' },
              { label: invoice.client.name, to: `/clients/${invoice.client.id}` },
            ]}
          />
          <StateMark state={invoice.state} />
        </>
      }
      aside={<ReceivedAside invoice={invoice} verb={verb} onDownload={download} />}
    >
      <InvoicePaper headingLevel={1} invoice={{ ...invoice, ...invoice.document }} />
    </Paper>
  )
}
