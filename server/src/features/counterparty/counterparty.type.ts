import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { UserError } from '../../graphql/user-error.ts'

@ObjectType('Counterparty', { simpleResolvers: true, description: 'Somebody the client sells to.' })
export class Counterparty {
  @Field(() => ID)
  id!: string
  @Field(() => String, { nullable: true })
  name!: string | null
  @Field(() => String, { nullable: true })
  firstName!: string | null
  @Field(() => String, { nullable: true })
  lastName!: string | null
  @Field(() => String, { description: 'Company name, or first and last name.' })
  displayName!: string
  @Field(() => String, { nullable: true })
  vatCountry!: string | null
  @Field(() => String, { nullable: true })
  vatCode!: string | null
  @Field(() => String, { nullable: true })
  fiscalCode!: string | null
  @Field(() => String)
  street!: string
  @Field(() => String)
  postalCode!: string
  @Field(() => String)
  city!: string
  @Field(() => String, { nullable: true })
  province!: string | null
  @Field(() => String)
  country!: string
  @Field(() => String, {
    nullable: true,
    description: 'Where SdI delivers: seven characters, six for an office of the administration.',
  })
  recipientCode!: string | null
  @Field(() => String, { nullable: true })
  pec!: string | null
  @Field(() => Boolean, { description: 'Invoices go to it in the format of the public administration.' })
  publicBody!: boolean
  @Field(() => Int)
  version!: number
}

export const CounterpartyConnection = connectionType('Counterparty', () => Counterparty)

@InputType('PartyInput', {
  description:
    'A company by its name, or a person by first and last name. Outside Italy: postal code 00000, no province, recipient code XXXXXXX where none is given.',
})
export class PartyInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  firstName?: string | null
  @Field(() => String, { nullable: true })
  lastName?: string | null
  @Field(() => String, { nullable: true, description: 'Two letters; IT where only the code is given.' })
  vatCountry?: string | null
  @Field(() => String, { nullable: true })
  vatCode?: string | null
  @Field(() => String, { nullable: true })
  fiscalCode?: string | null
  @Field(() => String)
  street!: string
  @Field(() => String)
  postalCode!: string
  @Field(() => String)
  city!: string
  @Field(() => String, { nullable: true })
  province?: string | null
  @Field(() => String, { nullable: true, description: 'Two letters; absent: IT.' })
  country?: string | null
  @Field(() => String, { nullable: true })
  recipientCode?: string | null
  @Field(() => String, { nullable: true })
  pec?: string | null
  @Field(() => Boolean, { nullable: true })
  publicBody?: boolean | null
}

@ObjectType('CounterpartyPayload', { simpleResolvers: true })
export class CounterpartyPayload {
  @Field(() => Counterparty, { nullable: true })
  counterparty?: Counterparty | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
