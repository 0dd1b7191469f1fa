import type { Facts } from '../../access/facts.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId } from '../../lib/ids.ts'
import { partyOf } from '../counterparty/party.ts'
import { addCounterparty } from '../counterparty/save-counterparty.ts'
import { draftContent } from './draft-content.ts'
import { impossibleInput } from './impossible-input.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import type { InvoiceContent } from './invoice-content.ts'
import { loadSeller, type StoredInvoice } from './load-content.ts'

interface Around {
  readonly clientId: string
  readonly facts: Facts
  /** What stands there, where a draft is changed. */
  readonly before?: StoredInvoice
}

/** The invoice that an input describes; with `saveBuyer` its buyer is now in the address book. */
export async function prepareDraft(
  tx: Db,
  viewer: Viewer,
  input: InvoiceDraftInput,
  { clientId, facts, before }: Around,
): Promise<InvoiceContent> {
  const errors = impossibleInput(input)
  if (errors.length > 0) refuseInput(...errors)
  const chosen = input.buyer ? null : input.counterpartyId
  const { seller, buyer } = await loadSeller(tx, clientId, chosen && isId(chosen) ? chosen : null)
  if (chosen && !buyer)
    refuseInput(userError('COUNTERPARTY_NOT_FOUND', 'This is no counterparty of the client.', ['counterpartyId']))
  const counterpartyId =
    input.buyer && input.saveBuyer
      ? await addCounterparty(tx, viewer, partyOf(input.buyer), { clientId, facts, at: ['buyer'] })
      : chosen
  return draftContent(input, {
    ...(buyer && { buyer }),
    counterpartyId: counterpartyId ?? null,
    iban: seller.iban,
    ...(before && { payments: before.content.payments, number: before.content.number }),
  })
}
