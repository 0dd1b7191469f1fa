import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { SdiError } from '../invoice/sdi-error.type.ts'

@ObjectType('Transmission', { simpleResolvers: true, description: 'One attempt to give an invoice to SdI.' })
export class Transmission {
  @Field(() => ID)
  id!: string
  @Field(() => Int, { description: 'From 1.' })
  attempt!: number
  @Field(() => String, { description: 'The way it went: simulator …' })
  channel!: string
  @Field(() => String, { description: 'A name once used is never used again.' })
  fileName!: string
  @Field(() => String, { description: 'QUEUED, SENT (SdI has it), FAILED' })
  state!: string
  @Field(() => String, { nullable: true, description: 'The id SdI gave it.' })
  sdiId!: string | null
  @Field(() => String, { nullable: true, description: 'Why the channel did not take it.' })
  failure!: string | null
  @Field(() => DateTimeScalar)
  createdAt!: string
  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: string | null
}

@ObjectType('HistoryEntry', { simpleResolvers: true, description: 'One thing that happened to an invoice.' })
export class HistoryEntry {
  @Field(() => DateTimeScalar)
  at!: string
  @Field(() => String, {
    description:
      "An operation's name (invoiceIssue …), or notice:RC, notice:NS …, or transmission:SENT, transmission:FAILED.",
  })
  event!: string
  @Field(() => String, {
    nullable: true,
    description: 'Null where nobody did it, and for the people of another studio.',
  })
  actorName!: string | null
  @Field(() => String, { nullable: true, description: 'The studio it was done for.' })
  studioName!: string | null
  @Field(() => Boolean)
  byToken!: boolean
  @Field(() => ID, { nullable: true, description: 'Of a notice: its file.' })
  noticeId!: string | null
  @Field(() => String, { nullable: true })
  fileName!: string | null
  @Field(() => [SdiError], { description: 'Of a rejection.' })
  errors!: SdiError[]
}
