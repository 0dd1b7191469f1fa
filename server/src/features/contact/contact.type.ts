import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { Client } from '../client/client.type.ts'

@ObjectType('ClientContact', {
  simpleResolvers: true,
  description: 'A person of the client whom one calls or writes to (referente, WT-049).',
})
export class ClientContact {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'What it does there, in free words.' })
  role!: string | null
  @Field(() => String, { nullable: true })
  email!: string | null
  @Field(() => String, { nullable: true, description: 'With the country: +393331234567.' })
  phoneNumber!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
}

@InputType('ClientContactInput', {
  description: 'A contact as a whole. Not the company’s own mail and telephone, which only the client writes.',
})
export class ClientContactInput {
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true })
  role?: string | null
  @Field(() => String, { nullable: true })
  email?: string | null
  @Field(() => String, { nullable: true, description: 'Without a country it is an Italian one.' })
  phoneNumber?: string | null
}

@ObjectType('ClientContactPayload', { simpleResolvers: true })
export class ClientContactPayload {
  @Field(() => ClientContact, { nullable: true })
  contact!: ClientContact | null
  @Field(() => Client, { nullable: true, description: 'Whose contact it is.' })
  client!: Client | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
