import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { client, studioClient } from '../../db/tables/client.ts'
import type { Client, CompanyData } from './client.type.ts'

/**
 * Of the viewer's studio's card: it was put away, and no delegation has begun since. The card is the studio's own: what it puts
 * away goes on for the company and for other studios.
 */
export const isArchived: SQL = sql`(${studioClient.archivedAt} is not null and not exists (select from delegation d
  where d.client_id = ${studioClient.clientId} and d.studio_id = ${studioClient.studioId} and d.created_at > ${studioClient.archivedAt}))`

/** Of clients that the viewer's studio has not put away, whatever is counted or listed of them. */
export const inUse = (viewer: Viewer, clientId: SQL): SQL =>
  sql`not exists (select from ${studioClient} where ${studioClient.clientId} = ${clientId} and ${studioClient.studioId} = ${viewer.studioId}::uuid and ${isArchived})`

/** With `clientsAsSeen`: everything the type Client needs, in one row. */
export const clientColumns: SQL = sql`${client.id}, ${client.name}, ${studioClient.code}, ${client.kind}, ${client.vatNumber} as "vatNumber",
  ${client.fiscalCode} as "fiscalCode", ${client.version}, ${client.taxRegime} as "taxRegime", ${client.street},
  ${client.postalCode} as "postalCode", ${client.city}, ${client.province}, ${client.country}, ${client.recipientCode} as "recipientCode",
  ${client.pec}, ${client.iban}, ${client.bank}, ${client.contactEmail} as "contactEmail", ${client.phone}, ${client.fax},
  ${client.reaOffice} as "reaOffice", ${client.reaNumber} as "reaNumber", ${client.disabledDocumentTypes} as "disabledDocumentTypes",
  ${isArchived} as "isArchived"`

/** The companies, each with the card of the viewer's studio. What may be seen of them is the caller's WHERE. */
export const clientsAsSeen = (viewer: Viewer): SQL =>
  sql`${client} left join ${studioClient} on ${studioClient.clientId} = ${client.id} and ${studioClient.studioId} = ${viewer.studioId}::uuid`

export type ClientRow = Omit<Client, 'company'> & CompanyData

export const clientOf = ({ id, name, code, kind, vatNumber, fiscalCode, version, ...company }: ClientRow): Client => ({
  id,
  name,
  code,
  kind,
  vatNumber,
  fiscalCode,
  version,
  company,
})
