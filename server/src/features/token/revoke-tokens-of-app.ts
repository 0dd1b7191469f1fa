import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'

/** Every token of a partner's program, whoever made it. Returns how many were still good. */
export async function revokeTokensOfApp(tx: Db, partnerAppId: string, now: Date): Promise<number> {
  const revoked = await tx
    .update(apiToken)
    .set({ revokedAt: now })
    .where(and(eq(apiToken.partnerAppId, partnerAppId), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id })
  return revoked.length
}
