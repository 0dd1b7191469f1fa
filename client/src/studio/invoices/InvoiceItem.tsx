import { useTranslation } from 'react-i18next'
import { Amount } from '../../shared/Amount.tsx'
import { Day } from '../../shared/Day.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { ListedInvoice } from './invoice-columns.tsx'

/** An invoice as a row to tap. */
export function InvoiceItem({ invoice }: { invoice: ListedInvoice }) {
  const { t } = useTranslation('studio')
  const { buyerName, total, client, number, date, state } = invoice
  return (
    <GridItem
      title={buyerName || t('invoices.noBuyer')}
      right={<Amount value={total} />}
      facts={
        <>
          {number ?? t('invoices.draft')} · <Day value={date} />
          <br />
          {client.name}
        </>
      }
      factsRight={<StateMark state={state} />}
    />
  )
}
