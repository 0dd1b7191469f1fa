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
  @Field(() => [ID], { nullable: true, description: 'Units and offices to link from today.' })
  unitIds?: string[] | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in.' })
  expiresOn?: Day | null
}

@InputType('OperatorLoginSettingsInput', {
  description:
    'What is absent stays as it is. PERSON_ELSEWHERE: of somebody who also works for a company or another studio none of it is the studio’s to change.',
})
export class OperatorLoginSettingsInput {
  @Field(() => String, { nullable: true, description: '3 to 30 letters, digits, points, dashes, underscores; unique.' })
  username?: string | null
  @Field(() => String, { nullable: true, description: 'For recovery and notices.' })
  email?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in. Null: no end.' })
  expiresOn?: Day | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Password d’ufficio: true, and it must be changed before anything else. Only that change ends it.',
  })
  mustChangePassword?: boolean | null
  @Field(() => Int, { nullable: true, description: '0: the password does not expire.' })
  passwordValidityDays?: number | null
  @Field(() => Int, { nullable: true, description: 'Not more than passwordValidityDays, where that is not 0.' })
  passwordWarningDays?: number | null
}

@InputType('OperatorUpdateInput', {
  description:
    'What is absent stays as it is. All of it is stored together or not at all; each part is judged as the operation of its own that does the same.',
})
export class OperatorUpdateInput extends OperatorLoginSettingsInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => Boolean, { nullable: true, description: 'LAST_ADMINISTRATOR: the studio keeps one who can sign in.' })
  administrator?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'As operatorDisable and operatorEnable.' })
  disabled?: boolean | null
  @Field(() => [OperatorClassEnum], { nullable: true, description: 'The whole set, as operatorClassesSet.' })
  classes?: OperatorClass[] | null
  @Field(() => [ID], { nullable: true, description: 'The whole set of kind UNIT, as operatorUnitsSet.' })
  unitIds?: string[] | null
  @Field(() => [ID], { nullable: true, description: 'The whole set of kind OFFICE, as operatorOfficesSet.' })
  officeIds?: string[] | null
  @Field(() => Boolean, { nullable: true, description: 'As operatorSupervisorSet: needs a fresh sign-in.' })
  supervisor?: boolean | null
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
