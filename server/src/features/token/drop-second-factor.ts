import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'

/** What a person's tokens took from a factor that it has no more. */
export const dropSecondFactorOfTokens = async (tx: Db, personId: string): Promise<void> => {
  await tx
    .update(apiToken)
    .set({ secondFactor: false })
    .where(and(eq(apiToken.personId, personId), apiToken.secondFactor))
}
