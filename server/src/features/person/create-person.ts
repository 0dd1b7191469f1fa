import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import type { Day } from '../../lib/days.ts'
import { AppError } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { newOneTimePassword } from '../credential/readable-code.ts'
import { setPassword } from '../credential/set-password.ts'
import { normalUsername, proposeUsername } from './usernames.ts'

export interface NewPerson {
  readonly name: string
  /** Absent: proposed from the name. Ask `usernameProblem` before, which answers with what the user can mend. */
  readonly username?: string | null
  readonly email: string
  /** Absent: a random one that must be changed at the first sign-in. */
  readonly password?: string
  /** Absent: exactly where the password is a random one. */
  readonly mustChange?: boolean
  readonly language?: 'it' | 'en'
  /** Last day on which it may sign in. */
  readonly expiresOn?: Day | null
  readonly today: Day
  readonly now: Date
}
export interface CreatedPerson {
  readonly personId: string
  /** As it is shown: MARROS. */
  readonly username: string
  /** Where no password was handed in. */
  readonly oneTimePassword?: string
}

/** Somebody who can sign in. What it may do comes from the membership that the caller adds in the same transaction. */
export async function createPerson(tx: Db, wanted: NewPerson): Promise<CreatedPerson> {
  const oneTimePassword = wanted.password === undefined ? newOneTimePassword() : undefined
  const personId = newId()
  const username = wanted.username?.trim()
    ? await takeUsername(tx, personId, wanted, wanted.username.trim())
    : await takeProposedUsername(tx, personId, wanted)
  if (!username) throw new AppError('CONFLICT', 'Somebody has just taken this user name.', { reason: 'USERNAME_TAKEN' })
  await setPassword(tx, {
    personId,
    password: wanted.password ?? oneTimePassword!,
    mustChange: wanted.mustChange ?? oneTimePassword !== undefined,
    now: wanted.now,
  })
  return { personId, username, ...(oneTimePassword && { oneTimePassword }) }
}

/** On a clash MARROS1, MARROS2 …; the unique index decides, so that two who create at once both succeed. */
async function takeProposedUsername(tx: Db, personId: string, wanted: NewPerson): Promise<string> {
  const proposed = proposeUsername(wanted.name)
  for (let clashes = 0; ; clashes++) {
    const taken = await takeUsername(tx, personId, wanted, clashes === 0 ? proposed : `${proposed}${clashes}`)
    if (taken) return taken
  }
}

async function takeUsername(tx: Db, id: string, wanted: NewPerson, username: string): Promise<string | undefined> {
  const { name, email, now, today } = wanted
  const made = await tx
    .insert(person)
    .values({
      id,
      name: name.trim(),
      username: normalUsername(username),
      displayUsername: username,
      email: email.trim(),
      language: wanted.language ?? 'it',
      expiresOn: wanted.expiresOn ?? null,
      passwordSetOn: today,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing({ target: person.username })
    .returning({ id: person.id })
  return made.length > 0 ? username : undefined
}
