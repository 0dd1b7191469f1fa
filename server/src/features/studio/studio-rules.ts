import { isFiscalCode, isVatNumber } from '../../fatturapa/identifiers.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
type Problem = (text: string | null, ...path: (string | number)[]) => UserError | null

const shaped =
  (isRight: (text: string) => boolean, code: string, message: string): Problem =>
  (text, ...path) =>
    text === null || isRight(text) ? null : userError(code, message, path)

export const emailProblem = shaped((text) => EMAIL.test(text), 'EMAIL_MALFORMED', 'This is no e-mail address.')
export const vatNumberProblem = shaped(
  isVatNumber,
  'INVALID_VAT_NUMBER',
  'A VAT number has eleven digits, of which the last one agrees.',
)
export const fiscalCodeProblem = shaped(
  isFiscalCode,
  'INVALID_FISCAL_CODE',
  'This fiscal code does not pass its check.',
)
export const postalCodeProblem = shaped(
  (text) => /^\d{5}$/.test(text),
  'INVALID_POSTAL_CODE',
  'A postal code has five digits.',
)
export const provinceProblem = shaped(
  (text) => /^[A-Z]{2}$/.test(text),
  'INVALID_PROVINCE',
  'A province has two letters, as MI.',
)
/** An address that a browser may be sent to: of the web, and without a password in it. */
export const webAddressProblem = shaped(
  (text) => {
    const url = webAddress(text)
    return url !== null && url.username === '' && url.password === ''
  },
  'INVALID_URL',
  'An address begins with http:// or https://.',
)

export function webAddress(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || text.length > 2000) return null
  try {
    return new URL(text)
  } catch {
    return null
  }
}

export const tooLong = (text: string | null, most: number, ...path: (string | number)[]): UserError | null =>
  text !== null && text.length > most ? userError('TOO_LONG', `At most ${most} characters.`, path) : null
