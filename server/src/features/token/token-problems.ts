import type { Viewer } from '../../access/viewer.ts'
import { isScope } from '../../access/vocabulary.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { addDays, yearOf } from '../../lib/days.ts'
import type { ApiTokenCreateInput } from './token.type.ts'
import { isUsable } from './usable-scope.ts'

const readOf = (scope: string) => `${scope.split(':')[0]}:read`

/** A scope nobody could use with the issuer's rights is refused now, not at its first use. */
export function tokenProblems(viewer: Viewer, { name, scopes, expiresOn }: ApiTokenCreateInput): UserError[] {
  const problems: UserError[] = []
  const at = (...path: (string | number)[]) => ['input', ...path]
  const length = [...name.trim()].length
  if (length < 1 || length > 80) problems.push(userError('NAME_LENGTH', 'A name has 1 to 80 characters.', at('name')))
  if (scopes.length === 0) problems.push(userError('SCOPES_EMPTY', 'A token needs a scope.', at('scopes')))
  for (const [index, scope] of scopes.entries()) {
    if (!isScope(scope)) {
      problems.push(userError('SCOPE_UNKNOWN', `There is no scope ${scope}.`, at('scopes', index)))
    } else if (!isUsable(viewer, scope)) {
      problems.push(
        userError('SCOPE_EXCEEDS_RIGHTS', `You may do nothing of the scope ${scope} yourself.`, at('scopes', index)),
      )
    } else if (!scopes.includes(readOf(scope))) {
      problems.push(userError('SCOPE_NEEDS_READ', `${scope} also needs ${readOf(scope)}.`, at('scopes', index)))
    }
  }
  if (expiresOn < viewer.today || expiresOn > yearAfter(viewer.today)) {
    const range = `from ${viewer.today} to ${yearAfter(viewer.today)}`
    problems.push(userError('EXPIRY_OUT_OF_RANGE', `The last day must be ${range}.`, at('expiresOn')))
  }
  return problems
}

/** The same day of the next year; of a 29 February the 1 March. */
export const yearAfter = (day: string): string => {
  const same = `${yearOf(day) + 1}${day.slice(4)}`
  return same.endsWith('02-29') ? addDays(`${yearOf(day) + 1}-02-28`, 1) : same
}
