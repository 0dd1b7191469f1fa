import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { EmailKind, EmailLanguage } from './email-template.type.ts'
import type { MailKindName } from './mail-kinds.ts'

export enum EmailState {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
}
registerEnumType(EmailState, {
  name: 'EmailState',
  valuesConfig: {
    QUEUED: { description: 'Waits for its first, or its next, attempt.' },
    SENT: { description: 'The mail server has accepted it, or it lies in the outbox folder.' },
    FAILED: { description: 'Refused for good, or given up after the last attempt.' },
  },
})

@ObjectType('EmailMessage', { simpleResolvers: true, description: 'One e-mail that was written in a studio’s name.' })
export class EmailMessage {
  @Field(() => ID)
  id!: string
  @Field(() => EmailKind)
  kind!: MailKindName
  @Field(() => EmailState)
  state!: EmailState
  @Field(() => String, { description: 'The address it goes to.' })
  recipient!: string
  @Field(() => String, { nullable: true, description: 'Whose address it is, where that is somebody who signs in.' })
  recipientName!: string | null
  @Field(() => ID, { nullable: true })
  clientId!: string | null
  @Field(() => String, { nullable: true, description: 'The client it is about.' })
  clientName!: string | null
  @Field(() => EmailLanguage)
  language!: EmailLanguage
  @Field(() => String)
  subject!: string
  @Field(() => String, { description: 'The plain text. A link that opens something by itself is never shown.' })
  body!: string
  @Field(() => Int)
  attempts!: number
  @Field(() => String, { nullable: true, description: 'The mail server’s last complaint.' })
  failure!: string | null
  @Field(() => DateTimeScalar)
  createdAt!: string
  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: string | null
}

export const EmailMessageConnection = connectionType('EmailMessage', () => EmailMessage)

@InputType('EmailLogFilter')
export class EmailLogFilter {
  @Field(() => EmailState, { nullable: true })
  state?: EmailState | null
  @Field(() => EmailKind, { nullable: true })
  kind?: MailKindName | null
  @Field(() => ID, { nullable: true })
  clientId?: string | null
}

@ArgsType()
export class EmailLogArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100, 50 if not said.' })
  first?: number | null
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null
  @Field(() => EmailLogFilter, { nullable: true })
  filter?: EmailLogFilter | null
}
