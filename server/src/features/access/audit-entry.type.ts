import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts'

@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description: 'One thing that was done: who, on whose behalf, when, on which ground.',
})
export class AuditEntry {
  @Field(() => ID)
  id!: string
  @Field(() => DateTimeScalar)
  at!: Date | string
  @Field(() => String, { description: "The operation's name." })
  action!: string
  @Field(() => String, { description: 'As it was called then. Of another studio’s people a studio learns no names.' })
  actorName!: string
  @Field(() => String, {
    nullable: true,
    description: 'The client in whose panel the operator did it, as it was called then. Null: in the studio’s own.',
  })
  onBehalfOf!: string | null
  @Field(() => String, { nullable: true, description: 'The studio it was done for, where an operator did it.' })
  studioName!: string | null
  @Field(() => Boolean, { description: 'By a program, with a token of the actor.' })
  byToken!: boolean
  @Field(() => String, { description: 'invoice, client, delegation …' })
  subjectKind!: string
  @Field(() => ID)
  subjectId!: string
  @Field(() => JsonScalar, { nullable: true })
  before!: unknown
  @Field(() => JsonScalar, { nullable: true })
  after!: unknown
  @Field(() => JsonScalar, { description: 'Why it was allowed: classes, words, flags that counted.' })
  ground!: unknown
}

export const AuditEntryConnection = connectionType('AuditEntry', () => AuditEntry)

@ArgsType()
export class AuditLogArgs {
  @Field(() => ID)
  clientId!: string
  @Field(() => Int, { nullable: true, description: '1 to 100, 50 if not said.' })
  first?: number | null
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null
}
