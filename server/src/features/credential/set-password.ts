import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { credential, person } from '../../db/tables/person.ts'
import { dayOf } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'
import { hashPassword } from './password-hash.ts'

/** better-auth's name for "by password". */
export const BY_PASSWORD = 'credential'

interface NewPassword {
  readonly personId: string
  readonly password: string
  /** The office gave it: nothing is open before the person changes it. */
  readonly mustChange: boolean
  readonly now: Date
}

/** Whoever gets a new password starts anew: its age, its failures and its lock are gone. */
export async function setPassword(tx: Db, { personId, password, mustChange, now }: NewPassword): Promise<void> {
  const hash = await hashPassword(password)
  await tx
    .insert(credential)
    .values({
      id: newId(),
      userId: personId,
      accountId: personId,
      providerId: BY_PASSWORD,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({
      target: [credential.userId, credential.providerId],
      set: { password: sql`excluded.password`, updatedAt: now },
    })
  await tx
    .update(person)
    .set({
      mustChangePassword: mustChange,
      passwordSetOn: dayOf(now),
      failedSignIns: 0,
      lockedUntil: null,
      updatedAt: now,
    })
    .where(eq(person.id, personId))
}
