import { Button } from '@mantine/core'
import { IconBook2, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useClient, useMutation } from 'urql'
import { InvoicePaper, useDocumentName } from '../../shared/invoice/InvoicePaper.tsx'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { problemOf } from '../failures.ts'
import type { ReceivedInvoiceQuery } from '../generated/graphql.ts'
import { DocumentPage } from '../page/DocumentPage.tsx'
import { Problem } from '../page/Problem.tsx'
import { useLastingQuery } from '../use-lasting-query.ts'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { AboutFile } from './AboutFile.tsx'
import { OpenReceived, ReceivedFile, ReceivedInvoice, RegisterReceived } from './operations.ts'
import styles from './received.module.css'

export type Received = ReceivedInvoiceQuery['receivedInvoice']

/** One received invoice, as printed. To open it is to have read it. */
export function Page() {
  const { id = '' } = useParams()
  const [{ data, error }, read] = useLastingQuery({
    query: ReceivedInvoice,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  useRead(data?.receivedInvoice)
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={10} />
  return <ReceivedView received={data.receivedInvoice} />
}

/** Marks it as read, once, where that is allowed. */
function useRead(received: Received | undefined) {
  const [, open] = useMutation(OpenReceived)
  const done = useRef<string>(undefined)
  useEffect(() => {
    if (received?.state !== 'ARRIVED' || done.current === received.id) return
    done.current = received.id
    if (received.allowedActions.includes('receivedInvoiceOpen')) open({ id: received.id })
  }, [received, open])
}

function ReceivedView({ received }: { received: Received }) {
  const { t } = useTranslation('portal')
  const nameOf = useDocumentName()
  const { state, documentType, number, sellerName, document } = received
  return (
    <DocumentPage
      head={
        <>
          <PageHead
            title={nameOf(documentType, number)}
            path={[{ label: t('received.title'), to: '/received-invoices' }]}
            facts={sellerName}
            mark={<StateMark state={state} boxed />}
          />
          <p className={styles.meaning}>{t(`received.meaning.${state}`)}</p>
          <Actions received={received} />
        </>
      }
      paper={<InvoicePaper invoice={{ ...received, ...document }} />}
      after={<AboutFile received={received} />}
    />
  )
}

function Actions({ received: { id, state, version, allowedActions } }: { received: Received }) {
  const { t } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const { run, isPending, problem } = useVerb()
  const [failure, setFailure] = useState<string>()
  const download = async () => {
    setFailure(undefined)
    const { data, error } = await client.query(ReceivedFile, { id }, { requestPolicy: 'network-only' }).toPromise()
    if (error) setFailure(problemOf(t, error))
    if (data) saveFile(data.receivedInvoice.file)
  }
  const register = () => run(RegisterReceived, { id, expectedVersion: version }, (data) => data.receivedInvoiceRegister)
  return (
    <div className={styles.actions}>
      {state === 'READ' &&
        (allowedActions.includes('receivedInvoiceRegister') ? (
          <Button
            loading={isPending}
            leftSection={<IconBook2 size={20} stroke={1.75} aria-hidden />}
            onClick={register}
          >
            {t('received.register')}
          </Button>
        ) : (
          <ExplainButton operation="receivedInvoiceRegister" resourceId={id} label={t('received.register')} />
        ))}
      <Button variant="default" leftSection={<IconDownload size={20} stroke={1.75} aria-hidden />} onClick={download}>
        {t('received.download')}
      </Button>
      <Problem>{problem ?? failure}</Problem>
    </div>
  )
}
