import { type UserError, userError } from '../../graphql/user-error.ts'

const WELL_FORMED = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const LONGEST = 254
export const emailProblem = (email: string | null): UserError | null =>
  email !== null && email.length <= LONGEST && WELL_FORMED.test(email.trim())
    ? null
    : userError('EMAIL_MALFORMED', 'This is no e-mail address.', ['email'])

const LONGEST_NAME = 200
export const nameProblem = (name: string | null): UserError | null => {
  if (!name?.trim()) return userError('REQUIRED', 'This must be filled in.', ['name'])
  return name.trim().length > LONGEST_NAME
    ? userError('TOO_LONG', `At most ${LONGEST_NAME} characters.`, ['name'])
    : null
}

const MOST_DAYS = 3650
export function passwordDaysProblem(validity: number, warning: number): UserError | null {
  const outside = (days: number) => days < 0 || days > MOST_DAYS
  if (outside(validity)) return userError('OUT_OF_RANGE', `Between 0 and ${MOST_DAYS} days.`, ['passwordValidityDays'])
  if (outside(warning)) return userError('OUT_OF_RANGE', `Between 0 and ${MOST_DAYS} days.`, ['passwordWarningDays'])
  return validity > 0 && warning > validity
    ? userError('WARN_EXCEEDS_VALIDITY', 'The password is valid for fewer days than that.', ['passwordWarningDays'])
    : null
}
