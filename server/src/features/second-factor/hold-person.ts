import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'

/**
 * Whether a second factor is in force for a person. Everything that reads or changes factors begins with this lock, so that
 * of two who use the same code at once one is refused.
 */
export async function holdPerson(tx: Db, personId: string, strength: 'update' | 'share' = 'update'): Promise<boolean> {
  const [row] = await tx
    .select({ enabled: person.twoFactorEnabled })
    .from(person)
    .where(eq(person.id, personId))
    .for(strength)
  return row?.enabled ?? false
}
