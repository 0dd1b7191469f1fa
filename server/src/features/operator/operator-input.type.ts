import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { OperatorClass } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { OperatorClassEnum } from '../studio/vocabulary.type.ts'
import { Operator } from './operator.type.ts'

@InputType('OperatorCreateInput')
export class OperatorCreateInput {
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'Absent: proposed from the name.' })
  username?: string | null
  @Field(() => String)
  email!: string
  @Field(() => Boolean, { nullable: true })
  administrator?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Needs a fresh sign-in, as operatorSupervisorSet does.' })
  supervisor?: boolean | null
  @Field(() => [OperatorClassEnum], { nullable: true })
  classes?: OperatorClass[] | null
  @Field(() => [ID], { nullable: true, description: 'Units to link from today.' })
  unitIds?: string[] | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in.' })
  expiresOn?: Day | null
}

@InputType('OperatorUpdateInput', { description: 'What is absent stays as it is.' })
export class OperatorUpdateInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  email?: string | null
  @Field(() => Boolean, { nullable: true })
  administrator?: boolean | null
  @Field(() => DateScalar, { nullable: true, description: 'Null: it may always sign in.' })
  expiresOn?: Day | null
  @Field(() => Int, { nullable: true, description: '0: the password does not expire.' })
  passwordValidityDays?: number | null
  @Field(() => Int, { nullable: true, description: 'Not more than passwordValidityDays, where that is not 0.' })
  passwordWarningDays?: number | null
}

@ObjectType('OperatorPayload', { simpleResolvers: true })
export class OperatorPayload {
  @Field(() => Operator, { nullable: true })
  operator!: Operator | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('OperatorCreatePayload', { simpleResolvers: true })
export class OperatorCreatePayload {
  @Field(() => Operator, { nullable: true })
  operator!: Operator | null
  @Field(() => String, {
    nullable: true,
    description: 'Shown once, and not again for the same idempotencyKey. It must be changed at the first sign-in.',
  })
  oneTimePassword!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
