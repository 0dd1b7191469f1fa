import { type SQL, sql } from 'drizzle-orm'
import { mayEver } from '../../access/allowed-actions.ts'
import { type Action, rowOf } from '../../access/policy.ts'
import { lookedAs, type Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { invoice } from '../../db/tables/invoice.ts'
import { receivedInvoice } from '../../db/tables/received-invoice.ts'
import type { MenuEntry } from './menu.type.ts'

const MOST = 999

/** Each place with the operation that opens it, and what is counted there. */
interface Place {
  readonly key: string
  readonly action: Action
  /** For the company's own people: not for an operator in its panel. */
  readonly isOwn?: true
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
  { key: 'consents', action: 'consentRequests' },
  { key: 'operatingUnits', action: 'operatingUnits' },
  { key: 'operators', action: 'operators' },
  { key: 'decisions', action: 'decisionLog' },
  { key: 'apiTokens', action: 'apiTokens' },
  { key: 'health', action: 'studioHealth' },
]
const portalPlaces: readonly Place[] = [
  { key: 'home', action: 'dashboard' },
  { key: 'invoices', action: 'invoices', count: toCorrect },
  { key: 'invoiceNew', action: 'invoiceDraftCreate' },
  { key: 'receivedInvoices', action: 'receivedInvoices', count: toRead },
  { key: 'accountant', action: 'delegations', isOwn: true, count: toAnswer },
  { key: 'access', action: 'accessMatrix', isOwn: true },
  { key: 'otherData', action: 'consentRequests', isOwn: true },
  { key: 'additionalUsers', action: 'additionalUsers', isOwn: true },
  { key: 'bankAccounts', action: 'clientBankAccountUpsert', isOwn: true },
  { key: 'partnerApps', action: 'partnerApps', isOwn: true },
]

/** Where the viewer may go, with what waits there; all counts in one statement, none where nothing could be counted. */
export async function readMenu(db: Db, viewer: Viewer): Promise<MenuEntry[]> {
  const isPortal = viewer.side === 'client' || viewer.actingFor !== null
  // Whoever looks as somebody else may do nothing, and is shown what the other may do.
  const shown = lookedAs(viewer)
  const isOpen = (action: Action) => mayEver(rowOf(action).is === 'read' ? viewer : shown, action)
  const places = (isPortal ? portalPlaces : studioPlaces).filter(
    ({ action, isOwn }) => isOpen(action) && !(isOwn && viewer.side === 'studio'),
  )
  const counted = places.filter(({ count }) => count && isOpen(count.action))
  const columns = counted.map(
    ({ key, count }) =>
      sql`(select count(*)::int from (select 1 ${count!.rows(shown)} limit ${MOST}) waiting) as ${sql.identifier(key)}`,
  )
  if (isPortal)
    columns.push(sql`(select kind from client where id = ${viewer.clientId ?? viewer.actingFor}::uuid) as kind`)
  const [row] = columns.length ? await db.rows(sql`select ${sql.join(columns, sql`, `)}`) : []
  return places
    .filter(({ key }) => key !== 'invoiceNew' || row?.kind === 'FULL')
    .map(({ key }) => ({ key, count: (row?.[key] as number | undefined) ?? null }))
}
