import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DecimalScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'

export const AccountKind = { FULL: 'FULL', RECEIVE_ONLY: 'RECEIVE_ONLY' } as const
export type AccountKind = keyof typeof AccountKind
registerEnumType(AccountKind, { name: 'AccountKind', description: 'RECEIVE_ONLY: creates and sends nothing.' })

@ObjectType('CompanyData', {
  simpleResolvers: true,
  description: 'What stands on a company’s invoices, and how to reach it.',
})
export class CompanyData {
  @Field(() => String, { description: 'RF01 … of the FatturaPA.' })
  taxRegime!: string
  @Field(() => String, { nullable: true })
  street!: string | null
  @Field(() => String, { nullable: true })
  postalCode!: string | null
  @Field(() => String, { nullable: true })
  city!: string | null
  @Field(() => String, { nullable: true })
  province!: string | null
  @Field(() => String)
  country!: string
  @Field(() => String, { nullable: true, description: 'Codice destinatario: seven characters.' })
  recipientCode!: string | null
  @Field(() => String, { nullable: true, description: 'Certified mail (PEC).' })
  pec!: string | null
  @Field(() => String, { nullable: true })
  iban!: string | null
  @Field(() => String, { nullable: true })
  bank!: string | null
  @Field(() => String, { nullable: true })
  contactEmail!: string | null
  @Field(() => String, { nullable: true })
  phone!: string | null
  @Field(() => String, { nullable: true })
  fax!: string | null
  @Field(() => String, { nullable: true, description: 'Register of companies (REA): the office’s two letters.' })
  reaOffice!: string | null
  @Field(() => String, { nullable: true })
  reaNumber!: string | null

  /** Not of the API here: `Client.enabledDocumentTypes` gives the others, `Client.isArchived` this. */
  disabledDocumentTypes!: string[]
  isArchived!: boolean
}

@ObjectType('Client', { simpleResolvers: true, description: 'A company whose invoices these are.' })
export class Client {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: "The studio's own number for it." })
  code!: string | null
  @Field(() => AccountKind)
  kind!: AccountKind
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber!: string | null
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not of the API under this name: `companyData` gives it to whom it is open. */
  company!: CompanyData
}

@ObjectType('StateCount', { simpleResolvers: true, description: 'How many are in a state.' })
export class StateCount {
  @Field(() => String)
  state!: string
  @Field(() => Int)
  count!: number
  @Field(() => DecimalScalar, { description: "Sum of the documents' totals." })
  total!: string
}

@ObjectType('ClientPayload', { simpleResolvers: true })
export class ClientPayload {
  @Field(() => Client, { nullable: true })
  client!: Client | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
