import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { Client } from '../client/client.type.ts'

@ObjectType('ClientBankAccount', {
  simpleResolvers: true,
  description: 'A bank account of the client. Only its own side writes it, whatever a studio was granted (AD-011).',
})
export class ClientBankAccount {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'Without spaces.' })
  iban!: string
  @Field(() => String, { nullable: true, description: 'The bank’s name.' })
  bank!: string | null
  @Field(() => Boolean, { description: 'The one that `companyData { iban bank }` names. At most one is.' })
  isDefault!: boolean
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
}

@InputType('ClientBankAccountInput')
export class ClientBankAccountInput {
  @Field(() => String, { description: 'Spaces are for reading only.' })
  iban!: string
  @Field(() => String, { nullable: true })
  bank?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'In place of the one that was. Absent: as it is, and a new account is the default where there is none.',
  })
  isDefault?: boolean | null
}

@ObjectType('ClientBankAccountPayload', { simpleResolvers: true })
export class ClientBankAccountPayload {
  @Field(() => ClientBankAccount, { nullable: true })
  bankAccount!: ClientBankAccount | null
  @Field(() => Client, { nullable: true, description: 'Whose account it is.' })
  client!: Client | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
