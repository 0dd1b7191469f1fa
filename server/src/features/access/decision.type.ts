import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { MissingCondition } from './access.type.ts'

export enum DecisionOutcome {
  DENIED = 'DENIED',
  ALLOWED = 'ALLOWED',
}
registerEnumType(DecisionOutcome, {
  name: 'DecisionOutcome',
  valuesConfig: {
    DENIED: { description: 'Refused with what is missing; nothing was changed.' },
    ALLOWED: { description: 'Done: a write of the audit. Or asked about, and allowed.' },
  },
})

@ObjectType('Decision', {
  simpleResolvers: true,
  description: 'What the rule answered somebody once: a refusal, a write that was allowed, or a question.',
})
export class Decision {
  @Field(() => ID, { description: 'The number that a denial quotes: errors[].extensions.decisionId.' })
  id!: string
  @Field(() => DateTimeScalar, { description: 'Of several equal refusals the first.' })
  at!: Date | string
  @Field(() => DecisionOutcome)
  outcome!: DecisionOutcome
  @Field(() => String, { description: 'The operation’s name.' })
  action!: string
  @Field(() => String, {
    description: 'Who asked, as it was called then. A company learns of a studio’s people only the studio’s name.',
  })
  personName!: string
  @Field(() => String, { nullable: true, description: 'The studio whose operator it was.' })
  studioName!: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'To a studio: its operator, for asking explainAccess how it is now.',
  })
  operatorId!: string | null
  @Field(() => Boolean, { description: 'By a program, with a token of that person.' })
  byToken!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'It was not tried, but asked about with explainAccess: by whom. Null: it was tried.',
  })
  askedBy!: string | null
  @Field(() => ID, { nullable: true })
  clientId!: string | null
  @Field(() => String, { nullable: true })
  clientName!: string | null
  @Field(() => ID, { nullable: true, description: 'The row it was about, where it was about one.' })
  subjectId!: string | null
  @Field(() => Int, { description: 'Equal refusals of one minute are kept as one: how many they were.' })
  count!: number
  @Field(() => [MissingCondition], { description: 'Empty where it was allowed.' })
  missing!: MissingCondition[]
}

@ObjectType('ReadCount', { simpleResolvers: true, description: 'How often something was read on a day.' })
export class ReadCount {
  @Field(() => DateScalar)
  day!: string
  @Field(() => String)
  action!: string
  @Field(() => Int)
  count!: number
}

export const DecisionConnection = connectionType('Decision', () => Decision)

@InputType('DecisionFilter')
export class DecisionFilter {
  @Field(() => DecisionOutcome, { nullable: true })
  outcome?: DecisionOutcome | null
  @Field(() => String, { nullable: true, description: 'The operation’s name, as invoiceSend.' })
  action?: string | null
  @Field(() => ID, { nullable: true, description: 'A company finds its own people only.' })
  personId?: string | null
  @Field(() => ID, { nullable: true })
  clientId?: string | null
  @Field(() => ID, { nullable: true, description: 'The one decision of this number.' })
  decisionId?: string | null
}

@ArgsType()
export class DecisionLogArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100, 50 if not said.' })
  first?: number | null
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null
  @Field(() => DecisionFilter, { nullable: true })
  filter?: DecisionFilter | null
}
