import type { Db } from '../../db/database.ts'
import { required } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { usernameProblem } from './usernames.ts'

interface Newcomer {
  readonly name: string
  /** Absent: proposed from the name. */
  readonly username?: string
  /** Absent: known already. */
  readonly email?: string
  /** Absent: a random one. */
  readonly password?: string
}

/** What is wrong with what somebody says of itself who registers. `path`: where these fields stand in the input. */
export async function newcomerProblems(db: Db, newcomer: Newcomer, ...path: string[]): Promise<UserError[]> {
  const { name, username, email, password } = newcomer
  const problems = [
    required(name, ...path, 'name'),
    username === undefined ? null : await usernameProblem(db, username, [...path, 'username']),
    email === undefined || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
      ? null
      : userError('EMAIL_MALFORMED', 'This is no e-mail address.', [...path, 'email']),
    ...(password === undefined ? [] : passwordProblems({ password, username: username ?? '' }, [...path, 'password'])),
  ]
  return problems.filter((problem) => problem != null)
}
