import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Seller } from '../invoice/invoice-content.ts'

/** All of it but the name, which every client has. */
export type SellerData = Pick<Seller, 'vatNumber' | 'fiscalCode' | 'taxRegime' | 'street' | 'postalCode' | 'city'>

const needed: readonly (readonly [field: keyof SellerData, name: string])[] = [
  ['vatNumber', 'VAT number'],
  ['taxRegime', 'tax regime'],
  ['street', 'street of the registered seat'],
  ['postalCode', 'postal code of the registered seat'],
  ['city', 'city of the registered seat'],
]

const lacks = (seller: SellerData) =>
  // With a VAT number the fiscal code may stay away; who has neither is told both.
  [...needed, ...(seller.vatNumber ? [] : [['fiscalCode', 'fiscal code'] as const])].filter(
    ([field]) => !seller[field]?.trim(),
  )

/** What a company's record lacks for any invoice to be sent, by the fields of its data (WT-055). */
export const billingGaps = (seller: SellerData): string[] => lacks(seller).map(([field]) => field)

/** The same as what sending is refused with. */
export const missingSellerData = (seller: SellerData): UserError[] =>
  lacks(seller).map(([field, name]) =>
    userError('SELLER_DATA_MISSING', `The client's ${name} is missing: complete its data first.`, ['seller', field]),
  )
