import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { studioClient } from '../../db/tables/client.ts'

interface NewCard {
  readonly studioId: string
  readonly clientId: string
  /** Absent: the next number. */
  readonly code?: string | null
  readonly now: Date
}

/** The studio's card of a client, under the studio's own number for it. The number as it came to be. */
export async function addCard(tx: Db, { studioId, clientId, code, now }: NewCard): Promise<string> {
  const card = { studioId, clientId, code: code ?? (await nextCode(tx, studioId)) }
  await tx.insert(studioClient).values({ ...card, createdAt: now })
  return card.code
}

/** Of two cards at once the second gets the number after: until the transaction ends it waits. */
async function nextCode(tx: Db, studioId: string): Promise<string> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`card ${studioId}`}, 0))`)
  const [row] = await tx.rows<{ code: string }>(
    sql`select lpad((coalesce(max(code)::int, 0) + 1)::text, 6, '0') code from studio_client where studio_id = ${studioId}::uuid and code ~ '^[0-9]{6}$'`,
  )
  return row!.code
}
