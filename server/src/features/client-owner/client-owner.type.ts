import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { Client } from '../client/client.type.ts'

@InputType('ClientOwnerInput', { description: 'Who is to sign in for the company.' })
export class ClientOwnerInput {
  @Field(() => ID)
  clientId!: string
  @Field(() => String, { description: 'First and last name.' })
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => String, { nullable: true, description: 'Absent: proposed from the name, as MARROS.' })
  username?: string | null
}

@ObjectType('ClientOwnerPayload', { simpleResolvers: true })
export class ClientOwnerPayload {
  @Field(() => Client, { nullable: true })
  client!: Client | null
  @Field(() => String, { nullable: true, description: 'What it signs in with.' })
  username!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Answered this once, and kept nowhere but as a hash. It must be changed at the first sign-in.',
  })
  oneTimePassword!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
