import type { CombinedError } from '@urql/core'
import type { TFunction } from 'i18next'
import { codesOf } from '../shared/api/denial.ts'
import type entry from './i18n/entry.it.json'

interface UserError {
  code: string
  message: string
  path?: string[] | null
}
type Code = keyof typeof entry.failure

const known: Record<Code, true> = {
  WRONG_CREDENTIALS: true,
  LOCKED: true,
  LINK_USED: true,
  LINK_EXPIRED: true,
  LINK_UNKNOWN: true,
  RATE_LIMITED: true,
  NETWORK: true,
  INTERNAL: true,
  WRONG_PASSWORD: true,
  PASSWORD_TOO_SHORT: true,
  USERNAME_TAKEN: true,
  ALREADY_REGISTERED: true,
  USER_DISABLED: true,
  USER_EXPIRED: true,
  WRONG_CODE: true,
  SIGN_IN_OVER: true,
  NOT_FOUND: true,
  PASSWORD_TOO_LONG: true,
  PASSWORD_UNCHANGED: true,
  PASSWORD_IS_USERNAME: true,
  PASSWORD_COMMON: true,
  VAT_NUMBER_INVALID: true,
  USERNAME_MALFORMED: true,
  EMAIL_MALFORMED: true,
  REQUIRED: true,
}

/** What went wrong as a sentence of the language on the screen; the server's own where we have none. */
export function failureOf(t: TFunction<'entry'>, error: CombinedError | undefined, errors: readonly UserError[] = []) {
  const first = errors[0]
  const code = first?.code ?? codesOf(error)[0]
  if (!code) return undefined
  if (code in known) return t(`failure.${code as Code}`)
  return first?.message ?? t('failure.INTERNAL')
}

/** The same for one field of the input. */
export function failureAt(t: TFunction<'entry'>, errors: readonly UserError[], field: string): string | undefined {
  const own = errors.filter((each) => each.path?.at(-1) === field)
  return failureOf(t, undefined, own)
}

/** What belongs to no field on the screen. */
export const withoutField = (errors: readonly UserError[], fields: readonly string[]) =>
  errors.filter((each) => !fields.includes(each.path?.at(-1) ?? ''))
