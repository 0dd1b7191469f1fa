import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { allowedActions } from '../../access/allowed-actions.ts'
import type { Action } from '../../access/policy.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Party } from '../../db/tables/invoice.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { standingByClient } from '../client/client.loaders.ts'
import type { StateCount } from '../client/client.type.ts'
import { displayName } from '../counterparty/display-name.ts'
import { complaintsAbout, type InputComplaint } from './complaints.ts'
import { recomputed } from './draft-content.ts'
import { readInvoice } from './invoice.queries.ts'
import type { Invoice } from './invoice.type.ts'
import type { Seller } from './invoice-content.ts'
import type { InvoiceParty } from './invoice-parts.type.ts'
import { loadContent, loadContents, type StoredInvoice } from './load-content.ts'

/** Buyer, lines and all that a list does not show, for invoices that were read under the rule. */
export const contentOf = (context: Context): DataLoader<string, StoredInvoice> =>
  context.memo(
    contentOf,
    () =>
      new DataLoader<string, StoredInvoice>(async (ids) => {
        const found = await loadContents(context.db, ids)
        return ids.map((id) => found.get(id)!)
      }),
  )

export const buyerParty = (buyer: Party): InvoiceParty => ({ ...buyer, displayName: displayName(buyer) })

/** As the file says it: by its VAT number of the Italian state. */
export const sellerParty = ({
  vatNumber,
  reaOffice: _,
  reaNumber: __,
  iban: ___,
  ...seller
}: Seller): InvoiceParty => ({
  ...seller,
  displayName: seller.name,
  vatCountry: vatNumber ? 'IT' : null,
  vatCode: vatNumber,
  publicBody: false,
})

/** What the viewer may do to it now. Its number can be given back only while it is the last. */
export async function invoiceActions(context: Context, { client, state, bearsLastNumber }: Invoice): Promise<Action[]> {
  const standing = await standingByClient(context).load(client.id)
  const facts = { clientId: client.id, state, ...(standing && { standing }) }
  const actions = allowedActions(signedIn(context), 'invoice', facts)
  return bearsLastNumber ? actions : actions.filter((action) => action !== 'invoiceReopen')
}

/** What SdI would say of an invoice if it were sent today. */
export async function validateStored(context: Context, id: string): Promise<InputComplaint[]> {
  await readInvoice(context, id, 'invoiceValidate')
  const { content, seller } = await loadContent(context.db, id)
  return complaintsAbout(recomputed(content), seller, context.today)
}

/** Issued invoices of clients by state, as the viewer may see them. */
export const countsByClient = (context: Context): DataLoader<string, StateCount[]> =>
  context.memo(
    countsByClient,
    () =>
      new DataLoader<string, StateCount[]>(async (ids) => {
        const rows = await context.db.rows<StateCount & { clientId: string }>(
          sql`select i.client_id "clientId", i.status state, count(*)::int count, sum(i.total) total from invoice i
            where i.client_id = any(${sql.param([...ids])}::uuid[]) and i.client_id in (${visibleClients(signedIn(context), 'invoices')})
              and i.status <> 'DELETED' group by i.client_id, i.status order by i.client_id, i.status`,
          'invoiceCounts',
        )
        return ids.map((id) => rows.filter(({ clientId }) => clientId === id))
      }),
  )
