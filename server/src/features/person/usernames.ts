import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'

/** Letters, digits, point, dash and underscore: what can be typed on every keyboard. */
const WELL_FORMED = /^[a-z0-9._-]{3,30}$/

/** As user names are compared and stored: capitals make no difference. */
export const normalUsername = (typed: string): string => typed.trim().toLowerCase()

/** MARIO ROSSI is proposed MARROS: three letters of the first name, three of the last. */
export function proposeUsername(name: string): string {
  const words = name
    .normalize('NFD')
    .toUpperCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^A-Z]/g, ''))
    .filter(Boolean)
  const letters = words.length > 1 ? words[0]!.slice(0, 3) + words.at(-1)!.slice(0, 3) : (words[0] ?? '').slice(0, 6)
  return letters.length >= 3 ? letters : 'UTENTE'
}

/** The proposal, with a number where somebody has it: MARROS, MARROS1 … */
export async function freeUsername(db: Db, name: string): Promise<string> {
  const proposed = proposeUsername(name)
  const rows = await db.rows<{ username: string }>(
    sql`select username from person where username ~ ${`^${normalUsername(proposed)}[0-9]*$`}`,
  )
  const taken = new Set(rows.map((row) => row.username))
  for (let clashes = 0; ; clashes++) {
    const username = clashes === 0 ? proposed : `${proposed}${clashes}`
    if (!taken.has(normalUsername(username))) return username
  }
}

export const isUsernameTaken = async (db: Db, username: string): Promise<boolean> => {
  const rows = await db.rows(sql`select 1 from person where username = ${normalUsername(username)}`)
  return rows.length > 0
}

/** What is wrong with a user name somebody wants, if anything. */
export async function usernameProblem(
  db: Db,
  username: string,
  path: readonly string[],
): Promise<UserError | undefined> {
  if (!WELL_FORMED.test(normalUsername(username))) {
    const rule = 'A user name has 3 to 30 letters, digits, points, dashes or underscores.'
    return userError('USERNAME_MALFORMED', rule, path)
  }
  return (await isUsernameTaken(db, username))
    ? userError('USERNAME_TAKEN', 'Somebody has this user name already.', path)
    : undefined
}
