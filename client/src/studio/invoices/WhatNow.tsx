import { Button } from '@mantine/core'
import { IconPencil, IconRubberStamp, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { day, relativeDay } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { today } from '../../shared/today.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import type { ViewedInvoice } from './InvoicePage.tsx'
import { MoreActions } from './MoreActions.tsx'
import { CorrectInvoice, IssueInvoice, SendInvoice } from './operations.ts'
import { pressKey, type useVerb } from './use-verb.ts'
import styles from './what-now.module.css'

interface Props {
  invoice: ViewedInvoice
  verb: ReturnType<typeof useVerb>
}

/** The state in a sentence, and the button that is due in it; what one may not do asks why. */
export function WhatNow({ invoice, verb }: Props) {
  const { t } = useTranslation('studio')
  const { state, correctBefore, rejection, booked, stale } = invoice
  const isRejected = state === 'REJECTED' || state === 'CORRECTING'
  return (
    <Section strong title={t('invoices.now.title')} note={<StateMark state={state} boxed />}>
      <p className={styles.text}>{t(`invoices.now.${state}`)}</p>
      {correctBefore && (
        <p className={styles.term}>
          {t('invoices.now.before', { day: day(correctBefore) })} · {relativeDay(correctBefore, today())}
        </p>
      )}
      {stale && <p className={styles.term}>{t('invoices.now.stale')}</p>}
      {isRejected && rejection.length > 0 && (
        <div className={styles.rejection}>
          <strong>{t('invoices.now.why')}</strong>
          <ul>
            {rejection.map(({ code, description }) => (
              <li key={code + description}>
                {description} <span className={styles.code}>{code}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {booked && (
        <p>
          <StateMark state="BOOKED">{t('invoices.now.booked')}</StateMark>
        </p>
      )}
      <div className={styles.buttons}>
        <Due invoice={invoice} verb={verb} />
      </div>
      {verb.problem && (
        <p role="alert" className={styles.problem}>
          {verb.problem}
        </p>
      )}
      <MoreActions invoice={invoice} verb={verb} />
    </Section>
  )
}

function Due({ invoice, verb }: Props) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { id, version: expectedVersion, state, allowedActions } = invoice
  const may = (operation: string) => allowedActions.includes(operation)
  const issue = async () => {
    const payload = await verb.run(IssueInvoice, { id, expectedVersion, key: pressKey() }, (data) => data.invoiceIssue)
    // What is to be mended stands at its field in the editor.
    if (payload && payload.userErrors.length > 0) navigate(`/invoices/${id}/edit?checks=all`)
  }
  const send = () => verb.run(SendInvoice, { id, expectedVersion, key: pressKey() }, (data) => data.invoiceSend)
  const correct = async () => {
    const payload = await verb.run(CorrectInvoice, { id, expectedVersion }, (data) => data.invoiceCorrect)
    if (payload?.invoice) navigate(`/invoices/${id}/edit`)
  }
  if (state === 'DRAFT' || state === 'CORRECTING') {
    return (
      <>
        {may('invoiceIssue') ? (
          <Button leftSection={<IconRubberStamp size={16} aria-hidden />} loading={verb.isPending} onClick={issue}>
            {t('invoices.act.issue')}
          </Button>
        ) : (
          <ExplainButton operation="invoiceIssue" resourceId={id} label={t('invoices.act.issue')} />
        )}
        {may('invoiceDraftUpdate') ? (
          <Button
            variant="default"
            component={Link}
            to={`/invoices/${id}/edit`}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('invoices.act.edit')}
          </Button>
        ) : (
          <ExplainButton operation="invoiceDraftUpdate" resourceId={id} label={t('invoices.act.edit')} />
        )}
      </>
    )
  }
  if (state === 'ISSUED' || state === 'SEND_FAILED') {
    const label = t(state === 'ISSUED' ? 'invoices.act.send' : 'invoices.act.resend')
    return may('invoiceSend') ? (
      <Button leftSection={<IconSend size={16} aria-hidden />} loading={verb.isPending} onClick={send}>
        {label}
      </Button>
    ) : (
      <ExplainButton operation="invoiceSend" resourceId={id} label={label} />
    )
  }
  if (state === 'REJECTED' || state === 'REFUSED_BY_PA') {
    return may('invoiceCorrect') ? (
      <Button leftSection={<IconPencil size={16} aria-hidden />} loading={verb.isPending} onClick={correct}>
        {t('invoices.act.correct')}
      </Button>
    ) : (
      <ExplainButton operation="invoiceCorrect" resourceId={id} label={t('invoices.act.correct')} />
    )
  }
  return null
}
