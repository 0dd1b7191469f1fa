import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import type { Context } from '../../graphql/context.ts'
import { openCompanyData } from '../client/client.queries.ts'
import type { Client } from '../client/client.type.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import type { ClientBankAccount } from './bank-account.type.ts'

const bankAccountsByClient = (context: Context): DataLoader<string, ClientBankAccount[]> =>
  context.memo(bankAccountsByClient, () =>
    rowsByKey<ClientBankAccount>((ids) =>
      context.db.rows(
        sql`select b.client_id as key, b.id, b.iban, b.bank, b.is_default as "isDefault", b.version from client_bank_account b
          where b.client_id = any(${ids}) and b.removed_at is null order by b.is_default desc, b.created_at, b.id`,
      ),
    ),
  )

/** The default one first. Closed like the company's data, where the word READ is missing. */
export const openBankAccounts = async (context: Context, client: Client): Promise<ClientBankAccount[] | null> =>
  (await openCompanyData(context, client)) && bankAccountsByClient(context).load(client.id)

/** One that was just written, of a client that the viewer may read. */
export async function findBankAccount(
  context: Context,
  client: Client | null,
  id: string | null,
): Promise<ClientBankAccount | null> {
  const accounts = client && (await openBankAccounts(context, client))
  return accounts?.find((account) => account.id === id) ?? null
}
