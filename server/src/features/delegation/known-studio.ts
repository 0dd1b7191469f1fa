import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import { addCard } from '../client/studio-card.ts'

/**
 * A studio that a client delegates to, kept as it is until the transaction ends: it neither closes nor leaves the directory
 * meanwhile. Before the client, like whoever asks many clients of one studio. Undefined: no such studio.
 */
export async function holdAccountant(tx: Db, studioId: string): Promise<{ isListed: boolean } | undefined> {
  const [row] = await tx.rows<{ isListed: boolean }>(
    sql`select is_listed as "isListed" from studio where id = ${studioId}::uuid for share`,
  )
  return row
}

/** Without a card the client would not exist for the studio; one that was put away comes back. It has no unit yet: administrators and supervisors see it. */
export async function ensureCard(
  tx: Db,
  { now }: Context,
  { clientId, studioId }: { clientId: string; studioId: string },
): Promise<void> {
  const cards = await tx.rows(
    sql`update studio_client set archived_at = null where studio_id = ${studioId}::uuid and client_id = ${clientId}::uuid returning 1`,
  )
  if (cards.length === 0) await addCard(tx, { studioId, clientId, now })
}
