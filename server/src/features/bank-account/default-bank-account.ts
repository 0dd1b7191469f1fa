import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { clientBankAccount } from '../../db/tables/client-card.ts'
import { newId } from '../../lib/ids.ts'

/** The default account and `client.iban` with `client.bank` are one. Whoever writes either calls one of these two, with the client locked. */

/** The accounts were changed: the company's data name the default one. */
export const keepClientBankAccount = (tx: Db, clientId: string): Promise<unknown> => {
  const standing = (column: 'iban' | 'bank') =>
    sql`(select b.${sql.raw(column)} from client_bank_account b where b.client_id = ${clientId}::uuid and b.is_default and b.removed_at is null)`
  const [iban, bank] = [standing('iban'), standing('bank')]
  return tx
    .update(client)
    .set({ iban, bank, version: sql`${client.version} + 1` })
    .where(and(eq(client.id, clientId), sql`(${client.iban}, ${client.bank}) is distinct from (${iban}, ${bank})`))
}

interface Named {
  readonly clientId: string
  /** Null: the company's data name none any more. The accounts stay. */
  readonly iban: string | null
  readonly bank: string | null
  readonly now: Date
}
/** The company's data were changed: the account they name is the default one. */
export async function keepDefaultBankAccount(tx: Db, { clientId, iban, bank, now }: Named): Promise<void> {
  const raised = sql`${clientBankAccount.version} + 1`
  const ofClient = and(eq(clientBankAccount.clientId, clientId), isNull(clientBankAccount.removedAt))
  await tx
    .update(clientBankAccount)
    .set({ isDefault: false, version: raised })
    .where(and(ofClient, eq(clientBankAccount.isDefault, true), ne(clientBankAccount.iban, iban ?? '')))
  if (iban === null) return
  const known = await tx
    .update(clientBankAccount)
    .set({ bank, isDefault: true, version: raised })
    .where(and(ofClient, eq(clientBankAccount.iban, iban)))
    .returning({ id: clientBankAccount.id })
  if (known.length === 0)
    await tx.insert(clientBankAccount).values({ id: newId(), clientId, iban, bank, isDefault: true, createdAt: now })
}
