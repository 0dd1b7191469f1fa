import { today } from '../../shared/today.ts'
import type { OutsideCompanyOnboardInput, Word } from '../generated/graphql.ts'

export interface ChosenClient {
  id: string
  name: string
}

/** What is typed, as it is typed. */
export interface Wish {
  isNewClient: boolean
  client: ChosenClient | undefined
  companyName: string
  vatNumber: string
  hasMandate: boolean
  words: Word[]
  mandateHolder: string
  mandateSignedOn: string
  isNewUnit: boolean
  unitId: string
  unitName: string
  externalCode: string
  validFrom: string
  validTo: string
  name: string
  email: string
  username: string
  expiresOn: string
}

export const emptyWish = (client?: ChosenClient): Wish => ({
  isNewClient: false,
  client,
  companyName: '',
  vatNumber: '',
  hasMandate: true,
  words: ['READ', 'EDIT'],
  mandateHolder: '',
  mandateSignedOn: today(),
  isNewUnit: true,
  unitId: '',
  unitName: '',
  externalCode: '',
  validFrom: today(),
  validTo: '',
  name: '',
  email: '',
  username: '',
  expiresOn: '',
})

/** A unit is named after its company unless somebody says otherwise. */
export const unitNameOf = ({ unitName, isNewClient, companyName, client }: Wish) =>
  unitName || (isNewClient ? companyName : (client?.name ?? ''))

export function inputOf(wish: Wish): OutsideCompanyOnboardInput {
  const { name, email, validFrom } = wish
  return {
    ...(wish.isNewUnit
      ? {
          unit: {
            name: unitNameOf(wish),
            externalCode: wish.externalCode || null,
            validFrom,
            validTo: wish.validTo || null,
          },
        }
      : { unitId: wish.unitId || null }),
    operator: { name, email, username: wish.username || null, expiresOn: wish.expiresOn || null },
    ...(wish.isNewClient
      ? {
          client: { name: wish.companyName, vatNumber: wish.vatNumber || null },
          ...(wish.hasMandate && {
            mandate: {
              words: wish.words,
              mandateHolder: wish.mandateHolder,
              mandateSignedOn: wish.mandateSignedOn || today(),
            },
          }),
        }
      : { clientIds: wish.client ? [wish.client.id] : [] }),
  }
}
