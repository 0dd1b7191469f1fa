import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { Client } from '../client/client.type.ts'

@ObjectType('ClientPec', { simpleResolvers: true, description: 'A certified mail box of the client (PEC, WT-051).' })
export class ClientPec {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  address!: string
  @Field(() => Boolean, { description: 'The one that `companyData { pec }` names. At most one is.' })
  isDefault!: boolean
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
}

@InputType('ClientPecInput')
export class ClientPecInput {
  @Field(() => String)
  address!: string
  @Field(() => Boolean, {
    nullable: true,
    description: 'In place of the one that was. Absent: as it is, and a new box is the default where there is none.',
  })
  isDefault?: boolean | null
}

@ObjectType('ClientPecPayload', { simpleResolvers: true })
export class ClientPecPayload {
  @Field(() => ClientPec, { nullable: true })
  pec!: ClientPec | null
  @Field(() => Client, { nullable: true, description: 'Whose box it is.' })
  client!: Client | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
