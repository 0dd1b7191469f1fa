import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import type { Context } from '../../graphql/context.ts'
import { openCompanyData } from '../client/client.queries.ts'
import type { Client } from '../client/client.type.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import type { ClientPec } from './pec.type.ts'

const pecsByClient = (context: Context): DataLoader<string, ClientPec[]> =>
  context.memo(pecsByClient, () =>
    rowsByKey<ClientPec>((ids) =>
      context.db.rows(
        sql`select p.client_id as key, p.id, p.address, p.is_default as "isDefault", p.version from client_pec p
          where p.client_id = any(${ids}) and p.removed_at is null order by p.is_default desc, lower(p.address), p.id`,
      ),
    ),
  )

/** The default one first. Closed like the company's data, where the word READ is missing. */
export const openPecs = async (context: Context, client: Client): Promise<ClientPec[] | null> =>
  (await openCompanyData(context, client)) && pecsByClient(context).load(client.id)

/** One that was just written, of a client that the viewer may read. */
export async function findPec(context: Context, client: Client | null, id: string | null): Promise<ClientPec | null> {
  const pecs = client && (await openPecs(context, client))
  return pecs?.find((pec) => pec.id === id) ?? null
}
