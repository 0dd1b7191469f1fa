import { type SQL, sql } from 'drizzle-orm'
import { mayEver } from '../../access/allowed-actions.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { invoice } from '../../db/tables/invoice.ts'
import { receivedInvoice } from '../../db/tables/received-invoice.ts'
import type { MenuEntry } from './account.type.ts'

const MOST = 999

/** Each place with the operation that opens it, and what is counted there. */
interface Place {
  readonly key: string
  readonly action: Action
  readonly count?: { readonly action: Action; readonly rows: (viewer: Viewer) => SQL }
}
const toCorrect: Place['count'] = {
  action: 'invoiceCorrect',
  rows: (viewer) =>
    sql`from ${invoice} where ${visible(viewer, 'invoiceCorrect', { id: invoice.id, clientId: invoice.clientId, state: invoice.status })}`,
}
const toRead: Place['count'] = {
  action: 'receivedInvoices',
  rows: (viewer) =>
    sql`from ${receivedInvoice} where ${receivedInvoice.status} = 'ARRIVED' and ${visible(viewer, 'receivedInvoices', { id: receivedInvoice.id, clientId: receivedInvoice.clientId })}`,
}
const toAnswer: Place['count'] = {
  action: 'delegationAccept',
  rows: (viewer) =>
    sql`from ${delegation} where ${visible(viewer, 'delegationAccept', { id: delegation.id, clientId: delegation.clientId, studioId: delegation.studioId, state: delegation.state })}`,
}
const studioPlaces: readonly Place[] = [
  { key: 'home', action: 'dashboard' },
  { key: 'clients', action: 'clients' },
  { key: 'invoices', action: 'invoices', count: toCorrect },
  { key: 'receivedInvoices', action: 'receivedInvoices', count: toRead },
  { key: 'delegations', action: 'delegations', count: toAnswer },
  { key: 'operatingUnits', action: 'operatingUnits' },
  { key: 'operators', action: 'operators' },
  { key: 'apiTokens', action: 'apiTokens' },
]
const portalPlaces: readonly Place[] = [
  { key: 'home', action: 'dashboard' },
  { key: 'invoices', action: 'invoices', count: toCorrect },
  { key: 'invoiceNew', action: 'invoiceDraftCreate' },
  { key: 'receivedInvoices', action: 'receivedInvoices', count: toRead },
  { key: 'accountant', action: 'delegations', count: toAnswer },
]

/** Where the viewer may go, with what waits there; all counts in one statement, none where nothing could be counted. */
export async function readMenu(db: Db, viewer: Viewer): Promise<MenuEntry[]> {
  const isPortal = viewer.side === 'client'
  const places = (isPortal ? portalPlaces : studioPlaces).filter(({ action }) => mayEver(viewer, action))
  const counted = places.filter(({ count }) => count && mayEver(viewer, count.action))
  const columns = counted.map(
    ({ key, count }) =>
      sql`(select count(*)::int from (select 1 ${count!.rows(viewer)} limit ${MOST}) waiting) as ${sql.identifier(key)}`,
  )
  if (isPortal) columns.push(sql`(select kind from client where id = ${viewer.clientId}::uuid) as kind`)
  const [row] = columns.length ? await db.rows(sql`select ${sql.join(columns, sql`, `)}`) : []
  return places
    .filter(({ key }) => key !== 'invoiceNew' || row?.kind === 'FULL')
    .map(({ key }) => ({ key, count: (row?.[key] as number | undefined) ?? null }))
}
