import { Button } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconCopy, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ExplainButton } from '../why/ExplainButton.tsx'
import type { ViewedInvoice } from './InvoicePage.tsx'
import { DeleteDraft, DuplicateInvoice, MarkBooked, ReopenInvoice } from './operations.ts'
import { pressKey, type useVerb } from './use-verb.ts'
import styles from './what-now.module.css'

interface Props {
  invoice: ViewedInvoice
  verb: ReturnType<typeof useVerb>
}

const sentStates = [
  'SENT',
  'DELIVERED',
  'NOT_DELIVERED',
  'DELIVERY_RETRYING',
  'UNDELIVERABLE_ATTESTED',
  'ACCEPTED_BY_PA',
  'REFUSED_BY_PA',
  'TERM_EXPIRED',
]

/** What can be done besides, below the button that is due. */
export function MoreActions({ invoice, verb }: Props) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { id, version: expectedVersion, state, booked, allowedActions } = invoice
  const duplicate = async () => {
    const payload = await verb.run(DuplicateInvoice, { id, key: pressKey() }, (data) => data.invoiceDuplicate)
    if (payload?.invoice) navigate(`/invoices/${payload.invoice.id}/edit`)
  }
  const reopen = async () => {
    const payload = await verb.run(ReopenInvoice, { id, expectedVersion }, (data) => data.invoiceReopen)
    if (payload?.invoice) navigate(`/invoices/${id}/edit`)
  }
  const remove = () => verb.run(DeleteDraft, { id, expectedVersion }, (data) => data.invoiceDraftDelete)
  const book = () => verb.run(MarkBooked, { id, expectedVersion, booked: !booked }, (data) => data.invoiceMarkBooked)
  const offer = (operation: string, label: string, icon: ReactNode, onClick: () => void) =>
    allowedActions.includes(operation) ? (
      <Button size="xs" variant="default" leftSection={icon} onClick={onClick}>
        {label}
      </Button>
    ) : (
      <ExplainButton compact operation={operation} resourceId={id} label={label} />
    )
  return (
    <div className={styles.more}>
      {state === 'ISSUED' &&
        offer('invoiceReopen', t('invoices.act.reopen'), <IconArrowBackUp size={16} aria-hidden />, reopen)}
      {sentStates.includes(state) &&
        offer(
          'invoiceMarkBooked',
          t(booked ? 'invoices.act.unbook' : 'invoices.act.book'),
          <IconArchive size={16} aria-hidden />,
          book,
        )}
      {state !== 'DELETED' &&
        offer('invoiceDuplicate', t('invoices.act.duplicate'), <IconCopy size={16} aria-hidden />, duplicate)}
      {state === 'DRAFT' &&
        offer('invoiceDraftDelete', t('invoices.act.delete'), <IconTrash size={16} aria-hidden />, remove)}
    </div>
  )
}
