import type { Party } from '../../db/tables/invoice.ts'
import { isFiscalCode, isVatNumber } from '../../fatturapa/identifiers.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'

/** What keeps a party from being kept in the client's address book. at: where it stands in the input. */
export function checkParty(party: Party, at: readonly string[]): UserError[] {
  const errors: UserError[] = []
  const check = (isRight: boolean, code: string, message: string, field: string) => {
    if (!isRight) errors.push(userError(code, message, [...at, field]))
  }
  const { name, firstName, lastName, vatCountry, vatCode, fiscalCode, country, recipientCode, pec } = party
  const isPerson = Boolean(firstName && lastName)
  check(Boolean(name) || isPerson, 'NAME_REQUIRED', 'Give a company name, or a first and a last name.', 'name')
  check(!(name && (firstName || lastName)), 'NAME_TWICE', 'Give a company name or a person’s names, not both.', 'name')
  check(/^[A-Z]{2}$/.test(country), 'INVALID_COUNTRY', 'A country is two letters, such as IT.', 'country')
  if (vatCode && vatCountry === 'IT')
    check(isVatNumber(vatCode), 'INVALID_VAT_NUMBER', 'The VAT number fails its check digit.', 'vatCode')
  if (vatCode && vatCountry !== 'IT')
    check(
      /^[A-Z0-9]{1,28}$/.test(vatCode),
      'INVALID_VAT_NUMBER',
      'A foreign tax number has up to 28 letters and digits.',
      'vatCode',
    )
  if (fiscalCode)
    check(isFiscalCode(fiscalCode), 'INVALID_FISCAL_CODE', 'The fiscal code fails its check.', 'fiscalCode')
  check(Boolean(party.street), 'REQUIRED', 'The street is missing.', 'street')
  check(Boolean(party.city), 'REQUIRED', 'The town is missing.', 'city')
  if (country === 'IT')
    check(/^\d{5}$/.test(party.postalCode), 'INVALID_POSTAL_CODE', 'A postal code is five digits.', 'postalCode')
  if (party.province)
    check(/^[A-Z]{2}$/.test(party.province), 'INVALID_PROVINCE', 'A province is two letters, such as MI.', 'province')
  if (recipientCode)
    check(
      new RegExp(`^[A-Z0-9]{${party.publicBody ? 6 : 7}}$`).test(recipientCode),
      'INVALID_RECIPIENT_CODE',
      'A recipient code has seven letters and digits, that of an office of the administration six.',
      'recipientCode',
    )
  if (pec) check(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(pec), 'INVALID_PEC', 'This is no e-mail address.', 'pec')
  return errors
}
