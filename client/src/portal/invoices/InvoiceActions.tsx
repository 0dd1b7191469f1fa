import { Button } from '@mantine/core'
import { IconDownload, IconRubberStamp, IconSend } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { amount } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { Problem } from '../page/Problem.tsx'
import { pressKey, useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import type { Invoice } from './InvoicePage.tsx'
import styles from './invoice.module.css'
import { InvoiceComplaints, IssueInvoice, SendInvoice } from './operations.ts'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

interface Props {
  invoice: Invoice
  onChanged: () => void
  onXml: () => void
}

/** The next step of the invoice, or why it is not open; and its file. */
export function InvoiceActions({ invoice, onChanged, onXml }: Props) {
  const { t } = useTranslation('portal')
  const { id, state, number, allowedActions } = invoice
  const toIssue = state === 'DRAFT' || state === 'CORRECTING'
  const toSend = state === 'ISSUED' || state === 'SEND_FAILED'
  return (
    <div className={styles.actions}>
      {toIssue &&
        (allowedActions.includes('invoiceIssue') ? (
          <Issue invoice={invoice} onChanged={onChanged} />
        ) : (
          <ExplainButton operation="invoiceIssue" resourceId={id} label={t('invoice.issue')} />
        ))}
      {toSend &&
        (allowedActions.includes('invoiceSend') ? (
          <Send invoice={invoice} onChanged={onChanged} />
        ) : (
          <ExplainButton operation="invoiceSend" resourceId={id} label={t('invoice.send')} />
        ))}
      {number && !toIssue && (
        <Button variant="default" leftSection={<IconDownload size={20} stroke={1.75} aria-hidden />} onClick={onXml}>
          {t('invoice.xml')}
        </Button>
      )}
    </div>
  )
}

type StepProps = Omit<Props, 'onXml'>

function Issue({ invoice: { id, version }, onChanged }: StepProps) {
  const { t } = useTranslation('portal')
  const client = useClient()
  const { run, isPending, problem } = useVerb()
  const [complaints, setComplaints] = useState<string[]>([])
  const issue = async () => {
    setComplaints([])
    const payload = await run(
      IssueInvoice,
      { id, expectedVersion: version, key: pressKey() },
      (data) => data.invoiceIssue,
    )
    if (payload?.userErrors.length) setComplaints(await complaintsOf(id))
    onChanged()
  }
  const complaintsOf = async (invoiceId: string) => {
    const { data } = await client
      .query(InvoiceComplaints, { id: invoiceId }, { requestPolicy: 'network-only' })
      .toPromise()
    return (data?.invoiceValidate ?? [])
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ message, code }) => `${message[currentLanguage()]} (${code})`)
  }
  return (
    <>
      <Button loading={isPending} leftSection={<IconRubberStamp size={20} stroke={1.75} aria-hidden />} onClick={issue}>
        {t('invoice.issue')}
      </Button>
      {complaints.length > 0 ? (
        <div className={styles.complaints} role="alert">
          <p>{t('invoice.complaints')}</p>
          <ul>
            {complaints.map((complaint) => (
              <li key={complaint}>{complaint}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Problem>{problem}</Problem>
      )}
    </>
  )
}

function Send({ invoice, onChanged }: StepProps) {
  const { t } = useTranslation('portal')
  const { run, isPending, problem, clear } = useVerb()
  const [isAsked, setAsked] = useState(false)
  const { id, version, number, buyer, total } = invoice
  const send = async () => {
    const payload = await run(
      SendInvoice,
      { id, expectedVersion: version, key: pressKey() },
      (data) => data.invoiceSend,
    )
    if (payload?.userErrors.length === 0) setAsked(false)
    onChanged()
  }
  const ask = () => {
    clear()
    setAsked(true)
  }
  return (
    <>
      <Button leftSection={<IconSend size={20} stroke={1.75} aria-hidden />} onClick={ask}>
        {t('invoice.send')}
      </Button>
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            title={t('invoice.sendTitle', { number })}
            action={t('invoice.send')}
            onConfirm={send}
            onClose={() => setAsked(false)}
            isPending={isPending}
            error={problem}
          >
            {t('invoice.sendText', { buyer: buyer.displayName, total: amount(total) })}
          </Confirm>
        </Suspense>
      )}
    </>
  )
}
