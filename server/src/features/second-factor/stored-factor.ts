import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import { twoFactor } from '../../db/tables/person.ts'
import { newId } from '../../lib/ids.ts'

/** What a person has to show besides its password. */
export interface Factor {
  /** In base32. */
  readonly secret: string
  /** Those not used yet. */
  readonly recoveryCodes: readonly string[]
  /** In force: a code of it has been shown to be right. */
  readonly verified: boolean
}
type Key = Pick<Config, 'secret'>

/** In better-auth's table and cipher, under the installation's secret: the database alone gives nobody a code. */
export async function readFactor(db: Db, personId: string, { secret: key }: Key): Promise<Factor | undefined> {
  const [row] = await db.select().from(twoFactor).where(eq(twoFactor.userId, personId))
  return (
    row && {
      secret: await symmetricDecrypt({ key, data: row.secret }),
      recoveryCodes: JSON.parse(await symmetricDecrypt({ key, data: row.backupCodes })),
      verified: row.verified,
    }
  )
}

export async function writeFactor(db: Db, personId: string, factor: Factor, { secret: key }: Key): Promise<void> {
  const columns = {
    secret: await symmetricEncrypt({ key, data: factor.secret }),
    backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(factor.recoveryCodes) }),
    verified: factor.verified,
  }
  await db
    .insert(twoFactor)
    .values({ id: newId(), userId: personId, ...columns })
    .onConflictDoUpdate({ target: twoFactor.userId, set: columns })
}

export const deleteFactor = async (db: Db, personId: string): Promise<void> => {
  await db.delete(twoFactor).where(eq(twoFactor.userId, personId))
}
