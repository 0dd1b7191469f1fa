import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useClient, useQuery } from 'urql'
import { useLive } from '../../shared/api/use-live.ts'
import { InvoiceHistory } from '../../shared/invoice/InvoiceHistory.tsx'
import { InvoicePaper, useDocumentName } from '../../shared/invoice/InvoicePaper.tsx'
import { isMoving } from '../../shared/invoice/is-moving.ts'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { useInvoiceTexts } from '../../shared/invoice/texts.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Paper } from '../../shared/page/Paper.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonBlock } from '../../shared/page/Skeleton.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { IssuedInvoiceQuery } from '../generated/graphql.ts'
import { InvoiceFiles } from './InvoiceFiles.tsx'
import { InvoiceFile, InvoiceMoved, IssuedInvoice } from './operations.ts'
import { PaperPath } from './PaperPath.tsx'
import { useVerb } from './use-verb.ts'
import { WhatNow } from './WhatNow.tsx'

export type ViewedInvoice = IssuedInvoiceQuery['invoice']

/** An issued invoice as printed; beside it what to do now, its files and its history. */
export function Page() {
  const { t } = useTranslation('studio')
  const { t: words } = useInvoiceTexts()
  const { id = '' } = useParams()
  const api = useClient()
  const [{ data, error }, read] = useQuery({ query: IssuedInvoice, variables: { id } })
  const again = () => read({ requestPolicy: 'network-only' })
  const verb = useVerb()
  const invoice = data?.invoice.id === id ? data.invoice : undefined
  const nameOf = useDocumentName()
  useLive({
    subscription: InvoiceMoved,
    variables: { id },
    ask: again,
    isMoving: invoice !== undefined && isMoving(invoice.state),
  })
  if (verb.denial) {
    const back = () => {
      verb.clear()
      again()
    }
    return <DeniedState denial={verb.denial} actions={<Button onClick={back}>{t('invoices.back')}</Button>} />
  }
  if (error && !invoice) return <ErrorState error={error} onRetry={again} />
  if (!invoice) return <PaperSkeleton />
  const download = async (noticeId?: string, transmissionId?: string, format: 'XML' | 'NOTICES' = 'XML') => {
    const variables = { id, format, noticeId: noticeId ?? null, transmissionId: transmissionId ?? null }
    const answer = await api.query(InvoiceFile, variables, { requestPolicy: 'network-only' }).toPromise()
    if (answer.data) saveFile(answer.data.invoiceFile)
    else if (answer.error) verb.fail(answer.error)
  }
  return (
    <Paper
      top={
        <>
          <PaperPath
            title={nameOf(invoice.documentType, invoice.number)}
            path={[
              { label: t('menu.invoices'), to: '/invoices' },
              { label: invoice.client.name, to: `/clients/${invoice.client.id}` },
            ]}
          />
          <StateMark state={invoice.state} />
        </>
      }
      aside={
        <>
          <WhatNow invoice={invoice} verb={verb} />
          <Section title={t('invoices.files')}>
            <InvoiceFiles invoice={invoice} onDownload={download} />
          </Section>
          <Section title={words('history')}>
            <InvoiceHistory
              history={invoice.history}
              clientName={invoice.client.name}
              onNotice={(noticeId) => download(noticeId, undefined, 'NOTICES')}
            />
          </Section>
        </>
      }
    >
      <InvoicePaper
        headingLevel={1}
        invoice={{ ...invoice, seriesName: `${invoice.series.code}, ${invoice.series.description}` }}
      />
    </Paper>
  )
}

/** The paper and its column while the answer is under way. */
export function PaperSkeleton() {
  return (
    <Paper aside={<SkeletonBlock height={320} />}>
      <SkeletonBlock height={640} />
    </Paper>
  )
}
