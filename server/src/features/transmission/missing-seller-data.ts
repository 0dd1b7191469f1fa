import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Seller } from '../invoice/invoice-content.ts'

const needed: readonly (readonly [field: keyof Seller, name: string])[] = [
  ['vatNumber', 'VAT number'],
  ['street', 'street of the registered seat'],
  ['postalCode', 'postal code of the registered seat'],
  ['city', 'city of the registered seat'],
]

/** What the client's own record lacks for any invoice to be sent, by the fields of its company data. */
export const missingSellerData = (seller: Seller): UserError[] =>
  needed.flatMap(([field, name]) =>
    seller[field]
      ? []
      : [
          userError('SELLER_DATA_MISSING', `The client's ${name} is missing: complete its data first.`, [
            'seller',
            field,
          ]),
        ],
  )
