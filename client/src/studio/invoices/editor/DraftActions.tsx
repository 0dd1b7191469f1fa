import { Button } from '@mantine/core'
import { IconRubberStamp, IconSend } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { amount } from '../../../shared/format.ts'
import type { EditedInvoiceQuery, EditorClientQuery } from '../../generated/graphql.ts'
import { ExplainButton } from '../../why/ExplainButton.tsx'
import { IssueInvoice, SendInvoice } from '../operations.ts'
import { pressKey, type useVerb } from '../use-verb.ts'
import styles from './editor-aside.module.css'
import { focusField, type ShownComplaint } from './editor-context.ts'
import { useEditorTexts } from './texts.ts'

const Confirm = lazy(() => import('../../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

interface Props {
  invoice: EditedInvoiceQuery['invoice'] | undefined
  client: EditorClientQuery['client']
  verb: ReturnType<typeof useVerb>
  total: string | undefined
  complaints: readonly ShownComplaint[]
  onShowAll: () => void
  flush: () => Promise<{ id: string; version: number } | undefined>
}

/** Emetti and Invia. Both can always be pressed: with something to mend they lead there. */
export function DraftActions({ invoice, client, verb, total, complaints, onShowAll, flush }: Props) {
  const { t } = useEditorTexts()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const [isPending, setPending] = useState(false)
  const [notSaved, setNotSaved] = useState(false)
  const first = complaints.find(({ severity }) => severity === 'ERROR')
  const mendFirst = (path: string) => {
    onShowAll()
    // The sentence at the field is drawn before the focus goes there, so that it is read out with it.
    requestAnimationFrame(() => focusField(path))
  }
  const issue = async () => {
    if (first) {
      mendFirst(first.path)
      return undefined
    }
    setNotSaved(false)
    const stored = await flush()
    if (!stored) {
      setNotSaved(true)
      return undefined
    }
    const payload = await verb.run(
      IssueInvoice,
      { id: stored.id, expectedVersion: stored.version, key: pressKey() },
      (data) => data.invoiceIssue,
    )
    const wrong = payload?.userErrors[0]
    if (wrong) mendFirst(wrong.path?.join('.') ?? '')
    return payload?.userErrors.length === 0 ? payload.invoice : undefined
  }
  const issueOnly = async () => {
    setPending(true)
    const issued = await issue()
    setPending(false)
    if (issued) navigate(`/invoices/${issued.id}`)
  }
  const issueAndSend = async () => {
    setPending(true)
    const issued = await issue()
    if (issued) {
      const key = pressKey()
      await verb.run(SendInvoice, { id: issued.id, expectedVersion: issued.version, key }, (data) => data.invoiceSend)
      // Sent or not, it is issued now and no longer to be written.
      navigate(`/invoices/${issued.id}`)
    }
    setPending(false)
    setAsking(false)
  }
  const may = (operation: string) => client.allowedActions.includes(operation)
  const resource = invoice?.id ?? client.id
  return (
    <div className={styles.bar}>
      <span className={styles.barTotal}>{amount(total ?? '0')}</span>
      {may('invoiceIssue') ? (
        <Button
          leftSection={<IconRubberStamp size={16} stroke={1.75} aria-hidden />}
          loading={isPending && !isAsking}
          onClick={issueOnly}
        >
          {t('invoices.act.issue')}
        </Button>
      ) : (
        <ExplainButton operation="invoiceIssue" resourceId={resource} label={t('invoices.act.issue')} />
      )}
      {may('invoiceSend') ? (
        <Button
          variant="default"
          leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
          onClick={() => (first ? mendFirst(first.path) : setAsking(true))}
        >
          {t('invoices.act.send')}
        </Button>
      ) : (
        <ExplainButton operation="invoiceSend" resourceId={client.id} label={t('invoices.act.send')} />
      )}
      {(verb.problem || notSaved) && (
        <p role="alert" className={styles.problem}>
          {verb.problem ?? t('editor:notSaved')}
        </p>
      )}
      {isAsking && (
        <Suspense>
          <Confirm
            opened
            title={t('editor:send.title')}
            action={t('editor:send.action')}
            onConfirm={issueAndSend}
            onClose={() => setAsking(false)}
            isPending={isPending}
            error={verb.problem}
          >
            {invoice?.number
              ? t('editor:send.again', { number: invoice.number, total: amount(total ?? '0') })
              : t('editor:send.text', { total: amount(total ?? '0') })}
          </Confirm>
        </Suspense>
      )}
    </div>
  )
}
