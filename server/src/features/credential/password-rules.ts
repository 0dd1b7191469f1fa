import { type UserError, userError } from '../../graphql/user-error.ts'
import { commonestPasswords } from './commonest-passwords.ts'

const SHORTEST = 12
export const LONGEST_PASSWORD = 128

interface Wish {
  readonly password: string
  readonly username: string
  /** The one to be replaced. */
  readonly oldPassword?: string
}

/** Length is what counts, so no rule asks for signs and capitals; the rest keeps out what is tried first. */
export function passwordProblems({ password, username, oldPassword }: Wish, path: readonly string[]): UserError[] {
  const length = [...password].length
  if (length < SHORTEST)
    return [userError('PASSWORD_TOO_SHORT', `A password has at least ${SHORTEST} characters.`, path)]
  if (length > LONGEST_PASSWORD)
    return [userError('PASSWORD_TOO_LONG', `A password has at most ${LONGEST_PASSWORD} characters.`, path)]
  if (password === oldPassword) return [userError('PASSWORD_UNCHANGED', 'This is the password you have already.', path)]
  const bare = bareOf(password)
  if (bare !== '' && bare === bareOf(username))
    return [userError('PASSWORD_IS_USERNAME', 'Your user name is no password.', path)]
  if (isCommon(password)) return [userError('PASSWORD_COMMON', 'This password is among the first to be tried.', path)]
  return []
}

/** Without what is put around a word to make it longer: 'MarRos.2026!!' is still 'marros'. */
const bareOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '')

function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  const bare = bareOf(password)
  const isRepetition = /^(.{1,4})\1+$/su.test(lower)
  return isRepetition || commonestPasswords.has(lower) || (bare !== '' && commonestPasswords.has(bare))
}
