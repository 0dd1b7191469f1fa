import { isFiscalCode, isVatNumber } from '../../fatturapa/identifiers.ts'
import type { UserError } from '../../graphql/user-error.ts'
import { userError } from '../../graphql/user-error.ts'
import { isIban } from './iban.ts'

export const vatNumberProblem = (text: string | null): UserError | null =>
  text === null || isVatNumber(text)
    ? null
    : userError('INVALID_VAT_NUMBER', 'A VAT number has eleven digits, of which the last one agrees.', ['vatNumber'])

export const fiscalCodeProblem = (text: string | null): UserError | null =>
  text === null || isFiscalCode(text)
    ? null
    : userError('INVALID_FISCAL_CODE', 'This fiscal code does not pass its check.', ['fiscalCode'])

export const ibanProblem = (text: string | null): UserError | null =>
  text === null || isIban(text) ? null : userError('INVALID_IBAN', 'This IBAN does not pass its check.', ['iban'])

/** A value that must have a certain shape, where there is one. */
export const shapeProblem = (
  text: string | null,
  shape: RegExp,
  code: string,
  message: string,
  ...path: string[]
): UserError | null => (text === null || shape.test(text) ? null : userError(code, message, path))

export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
export const RECIPIENT_CODE = /^[A-Z0-9]{6,7}$/
export const TAX_REGIME = /^RF(0[124-9]|1[0-9]|20)$/
export const CLIENT_CODE = /^\d{6}$/
export const PROVINCE = /^[A-Z]{2}$/
export const POSTAL_CODE = /^\d{5}$/

export const clientConstraints = {
  studio_client_code: userError('CLIENT_CODE_TAKEN', 'Another client of the studio has this code.', ['code']),
}
