import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'

/**
 * Signs a person out everywhere, or everywhere but in one session; sign-ins that wait for their code end too. Answers how many
 * sessions ended.
 */
export async function endSessions(tx: Db, personId: string, exceptSessionId: string | null = null): Promise<number> {
  const ended = await tx.rows(
    sql`with begun as (delete from verification where value = ${personId})
      delete from session where user_id = ${personId}::uuid and id is distinct from ${exceptSessionId}::uuid returning id`,
  )
  return ended.length
}
