import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { clientPec } from '../../db/tables/client-card.ts'
import { newId } from '../../lib/ids.ts'

/** The default box and `client.pec` are one. Whoever writes either calls one of these two, with the client locked. */

/** The boxes were changed: the company's data name the default one. */
export const keepClientPec = (tx: Db, clientId: string): Promise<unknown> => {
  const standing = sql`(select p.address from client_pec p where p.client_id = ${clientId}::uuid and p.is_default and p.removed_at is null)`
  return tx
    .update(client)
    .set({ pec: standing, version: sql`${client.version} + 1` })
    .where(and(eq(client.id, clientId), sql`${client.pec} is distinct from ${standing}`))
}

interface Named {
  readonly clientId: string
  /** Null: the company's data name none any more. The boxes stay. */
  readonly address: string | null
  readonly now: Date
}
/** The company's data were changed: the box they name is the default one. */
export async function keepDefaultPec(tx: Db, { clientId, address, now }: Named): Promise<void> {
  const raised = sql`${clientPec.version} + 1`
  const ofClient = and(eq(clientPec.clientId, clientId), isNull(clientPec.removedAt))
  await tx
    .update(clientPec)
    .set({ isDefault: false, version: raised })
    .where(and(ofClient, eq(clientPec.isDefault, true), ne(clientPec.address, address ?? '')))
  if (address === null) return
  const known = await tx
    .update(clientPec)
    .set({ address, isDefault: true, version: raised })
    .where(and(ofClient, sql`lower(${clientPec.address}) = lower(${address})`))
    .returning({ id: clientPec.id })
  if (known.length === 0)
    await tx.insert(clientPec).values({ id: newId(), clientId, address, isDefault: true, createdAt: now })
}
