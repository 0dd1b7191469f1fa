import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { normalUsername } from '../person/usernames.ts'

const FREE_TRIES = 5
const MOST_TRIES = 10
const LOCK_MS = 15 * 60_000

/** One attempt at a password, taken before the password is looked at: many at once get no more of them than one after the other. */
export interface Try {
  /** Absent: nobody has this user name. Never told. */
  readonly personId?: string
  readonly username: string
  /** Which attempt in a row this is. */
  readonly number: number
  readonly lockedUntil: Date | null
}

/**
 * Names that nobody has are counted too, with the same effect, so that a lock tells nothing. In memory and bounded: a table
 * of them could be filled by anybody.
 */
const unknownNames = new LRUCache<string, { readonly number: number; readonly lockedUntil: Date | null }>({
  max: 10_000,
})

export async function takeTry(db: Db, typed: string, now: Date): Promise<Try> {
  const username = normalUsername(typed).slice(0, 100)
  const until = new Date(now.getTime() + LOCK_MS)
  const at = sql`${now.toISOString()}::timestamptz`
  const [row] = await db.rows<{ id: string; number: number; locked_until: string | null }>(
    sql`update person set
        failed_sign_ins = case when locked_until <= ${at} then 1 else least(failed_sign_ins + 1, ${MOST_TRIES + 1}::int) end,
        locked_until = case when locked_until > ${at} then locked_until
          when locked_until is null and failed_sign_ins >= ${MOST_TRIES}::int then ${until.toISOString()}::timestamptz end
      where username = ${username} returning id, failed_sign_ins number, locked_until`,
  )
  if (row) {
    const lockedUntil = row.locked_until ? new Date(row.locked_until) : null
    return { personId: row.id, username, number: row.number, lockedUntil }
  }
  const before = unknownNames.get(username)
  const isOver = before?.lockedUntil != null && before.lockedUntil <= now
  const number = !before || isOver ? 1 : Math.min(before.number + 1, MOST_TRIES + 1)
  const lockedUntil = before?.lockedUntil && !isOver ? before.lockedUntil : number > MOST_TRIES ? until : null
  unknownNames.set(username, { number, lockedUntil })
  return { username, number, lockedUntil }
}

/** The password was wrong. Answers until when nobody may try again, where that was the last try. */
export async function tryFailed(db: Db, { personId, username, number }: Try, now: Date): Promise<Date | null> {
  if (number < MOST_TRIES) return null
  const until = new Date(now.getTime() + LOCK_MS)
  if (personId) {
    await db.rows(
      sql`update person set locked_until = ${until.toISOString()}::timestamptz where id = ${personId}::uuid and locked_until is null`,
    )
  } else unknownNames.set(username, { number, lockedUntil: until })
  return until
}

/** The password was right: what failed before is forgotten. */
export const trySucceeded = async (db: Db, personId: string): Promise<void> => {
  await db.rows(sql`update person set failed_sign_ins = 0, locked_until = null where id = ${personId}::uuid`)
}

/** The password was right and a code is still to come: no failure, and no reason to forget the failures before it. */
export const giveTryBack = async (db: Db, personId: string): Promise<void> => {
  await db.rows(
    sql`update person set failed_sign_ins = greatest(failed_sign_ins - 1, 0) where id = ${personId}::uuid and locked_until is null`,
  )
}

/** How many steps to wait before the password is looked at: one for the sixth try, two for the seventh … */
export const stepsToWait = ({ number }: Try): number => Math.max(0, number - FREE_TRIES)

/** Says how long, not who: the same for a user who does not exist. */
export const lockedError = (until: Date, now: Date): UserError => {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return userError('LOCKED', `Too many attempts failed. Try again in ${minutes} minutes.`)
}
