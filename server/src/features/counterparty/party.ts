import type { Party } from '../../db/tables/invoice.ts'
import type { PartyInput } from './counterparty.type.ts'

const text = (value: string | null | undefined): string | null => value?.trim() || null
/** Codes are written without blanks, in capitals. */
const code = (value: string | null | undefined): string | null => value?.replace(/\s+/g, '').toUpperCase() || null

/** A party as it is kept: trimmed, codes in capitals, a VAT number without its country before it. */
export function partyOf(input: PartyInput): Party {
  const country = code(input.country) ?? 'IT'
  const vatCountry = code(input.vatCountry)
  const vatCode = code(input.vatCode)
  const prefix = vatCountry ?? country
  const bare = vatCode?.startsWith(prefix) && vatCode.length > 11 ? vatCode.slice(prefix.length) : vatCode
  return {
    name: text(input.name),
    firstName: text(input.firstName),
    lastName: text(input.lastName),
    vatCountry: vatCode ? (vatCountry ?? country) : null,
    vatCode: bare ?? null,
    fiscalCode: code(input.fiscalCode),
    street: input.street.trim(),
    postalCode: input.postalCode.trim(),
    city: input.city.trim(),
    province: code(input.province),
    country,
    recipientCode: code(input.recipientCode),
    pec: text(input.pec),
    publicBody: input.publicBody ?? false,
  }
}
