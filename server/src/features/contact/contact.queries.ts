import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import type { Context } from '../../graphql/context.ts'
import { openCompanyData } from '../client/client.queries.ts'
import type { Client } from '../client/client.type.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import type { ClientContact } from './contact.type.ts'

const contactsByClient = (context: Context): DataLoader<string, ClientContact[]> =>
  context.memo(contactsByClient, () =>
    rowsByKey<ClientContact>((ids) =>
      context.db.rows(
        sql`select c.client_id as key, c.id, c.name, c.role, c.email, c.phone as "phoneNumber", c.version from client_contact c
          where c.client_id = any(${ids}) and c.removed_at is null order by lower(c.name), c.id`,
      ),
    ),
  )

/** By name. Closed like the company's data, where the word READ is missing. */
export const openContacts = async (context: Context, client: Client): Promise<ClientContact[] | null> =>
  (await openCompanyData(context, client)) && contactsByClient(context).load(client.id)

/** One that was just written, of a client that the viewer may read. */
export async function findContact(
  context: Context,
  client: Client | null,
  id: string | null,
): Promise<ClientContact | null> {
  const contacts = client && (await openContacts(context, client))
  return contacts?.find((contact) => contact.id === id) ?? null
}
