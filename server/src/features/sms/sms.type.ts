import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'

export const SmsState = { LOGGED: 'LOGGED' } as const
export type SmsState = keyof typeof SmsState
registerEnumType(SmsState, {
  name: 'SmsState',
  description: 'What became of a text message. More states come with a gateway.',
  valuesConfig: { LOGGED: { description: 'Written down, and not sent: no gateway is connected.' } },
})

@ObjectType('SmsMessage', { simpleResolvers: true, description: 'A text message to somebody of a client (WT-052).' })
export class SmsMessage {
  @Field(() => ID)
  id!: string
  @Field(() => String, {
    nullable: true,
    description: 'The contact it was for, as it was called; null: a bare number.',
  })
  contactName!: string | null
  @Field(() => String, { description: 'Where it went, with the country.' })
  phoneNumber!: string
  @Field(() => String)
  text!: string
  @Field(() => SmsState)
  state!: SmsState
  @Field(() => DateTimeScalar)
  createdAt!: Date
  @Field(() => String, { nullable: true, description: 'Who sent it.' })
  createdByName!: string | null
}

export const SmsMessageConnection = connectionType('SmsMessage', () => SmsMessage)

@InputType('ClientSmsInput', { description: 'To a contact, or to a number.' })
export class ClientSmsInput {
  @Field(() => ID, { nullable: true, description: 'One of the client’s contacts, at its number.' })
  contactId?: string | null
  @Field(() => String, { nullable: true, description: 'Where no contact is named. Without a country it is Italian.' })
  phoneNumber?: string | null
  @Field(() => String, { description: 'At most 612 characters: four messages in one.' })
  text!: string
}

@ObjectType('ClientSmsPayload', { simpleResolvers: true })
export class ClientSmsPayload {
  @Field(() => SmsMessage, { nullable: true })
  smsMessage!: SmsMessage | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
