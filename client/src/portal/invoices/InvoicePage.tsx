import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useLive } from '../../shared/api/use-live.ts'
import { InvoiceHistory } from '../../shared/invoice/InvoiceHistory.tsx'
import { InvoicePaper, useDocumentName } from '../../shared/invoice/InvoicePaper.tsx'
import { isMoving } from '../../shared/invoice/is-moving.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { IssuedInvoiceQuery } from '../generated/graphql.ts'
import { DocumentPage } from '../page/DocumentPage.tsx'
import { Problem } from '../page/Problem.tsx'
import { useLastingQuery } from '../use-lasting-query.ts'
import { InvoiceActions } from './InvoiceActions.tsx'
import styles from './invoice.module.css'
import { Meaning } from './Meaning.tsx'
import { InvoiceMoved, IssuedInvoice } from './operations.ts'
import { useInvoiceFile } from './use-invoice-file.ts'

export type Invoice = IssuedInvoiceQuery['invoice']

/** One issued invoice: as printed, what its state means, what can be done, and who did what. */
export function Page() {
  const { id = '' } = useParams()
  const [{ data, error }, read] = useLastingQuery({
    query: IssuedInvoice,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  useLive({
    subscription: InvoiceMoved,
    variables: { id },
    ask: again,
    isMoving: data !== undefined && isMoving(data.invoice.state),
  })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={10} />
  return <InvoiceView invoice={data.invoice} onChanged={again} />
}

function InvoiceView({ invoice, onChanged }: { invoice: Invoice; onChanged: () => void }) {
  const { t } = useTranslation('portal')
  const nameOf = useDocumentName()
  const { download, problem } = useInvoiceFile(invoice.id)
  const { state, number, documentType, client, history } = invoice
  return (
    <DocumentPage
      head={
        <>
          <PageHead
            title={nameOf(documentType, number)}
            path={[{ label: t('invoices.title'), to: '/invoices' }]}
            facts={invoice.buyer.displayName}
            mark={
              <span role="status">
                <StateMark state={state} boxed />
              </span>
            }
          />
          <Meaning invoice={invoice} />
          <InvoiceActions invoice={invoice} onChanged={onChanged} onXml={() => download('XML')} />
          <Problem>{problem}</Problem>
        </>
      }
      paper={
        <InvoicePaper invoice={{ ...invoice, seriesName: `${invoice.series.code} ${invoice.series.description}` }} />
      }
      after={
        <Section title={t('invoice.history')}>
          <p className={styles.about}>{t('invoice.historyAbout')}</p>
          <InvoiceHistory
            history={history}
            clientName={client.name}
            onNotice={(noticeId) => download('NOTICES', noticeId)}
          />
        </Section>
      }
    />
  )
}
