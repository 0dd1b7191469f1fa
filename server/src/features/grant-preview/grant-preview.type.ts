import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { OperatorClass, Word } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { AccessNoun } from '../access-matrix/noun.ts'
import { OperatorClassEnum, WordEnum } from '../studio/vocabulary.type.ts'

@InputType('DelegationPreviewInput', {
  description:
    'What delegationGrantSet, delegationAccept or delegationPickFromDirectory would be given. Exactly one of id and studioId: else BAD_USER_INPUT.',
})
export class DelegationPreviewInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of your company: an active one, or one that waits for your answer.',
  })
  id?: string | null
  @Field(() => ID, {
    nullable: true,
    description:
      'A studio of `studioDirectory`, before you pick it: what one of its administrators would be able to do.',
  })
  studioId?: string | null
  @Field(() => [WordEnum], { description: 'All that is to be granted from now on. Without READ: nothing.' })
  words!: Word[]
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Null: no end. Absent: as it is.' })
  validTo?: Day | null
}

@InputType('ClientUserPreviewInput', { description: 'What an additional user would be given.' })
export class ClientUserPreviewInput {
  @Field(() => ID, { description: 'An additional user of your company.' })
  id!: string
  @Field(() => [WordEnum], { description: 'All that it is to have from now on.' })
  words!: Word[]
}

@InputType('OperatorPreviewInput', {
  description: 'What an operator would have; at least one of the three. What is absent stays as it is.',
})
export class OperatorPreviewInput {
  @Field(() => ID, { description: 'An operator of your studio.' })
  id!: string
  @Field(() => [OperatorClassEnum], { nullable: true, description: 'The whole set.' })
  classes?: OperatorClass[] | null
  @Field(() => [ID], { nullable: true, description: 'The whole set of units, linked from today.' })
  unitIds?: string[] | null
  @Field(() => Boolean, { nullable: true })
  supervisor?: boolean | null
}

@InputType('GrantPreviewInput', { description: 'Exactly one of the three: else BAD_USER_INPUT.' })
export class GrantPreviewInput {
  @Field(() => DelegationPreviewInput, { nullable: true })
  delegation?: DelegationPreviewInput | null
  @Field(() => ClientUserPreviewInput, { nullable: true })
  clientUser?: ClientUserPreviewInput | null
  @Field(() => OperatorPreviewInput, { nullable: true })
  operator?: OperatorPreviewInput | null
}

export const GrantWarningCode = {
  READ_WITHDRAWN: 'READ_WITHDRAWN',
  SUPERVISOR_OPENS_CLIENTS: 'SUPERVISOR_OPENS_CLIENTS',
  CANNOT_SIGN_IN: 'CANNOT_SIGN_IN',
} as const
export type GrantWarningCode = keyof typeof GrantWarningCode
registerEnumType(GrantWarningCode, {
  name: 'GrantWarningCode',
  valuesConfig: {
    READ_WITHDRAWN: { description: 'Without READ everything is withdrawn.' },
    SUPERVISOR_OPENS_CLIENTS: { description: 'As a supervisor it sees so many clients more.' },
    CANNOT_SIGN_IN: { description: 'Disabled or expired: what is shown counts once it can sign in again.' },
  },
})

@ObjectType('GrantWarning', { simpleResolvers: true })
export class GrantWarning {
  @Field(() => GrantWarningCode)
  code!: GrantWarningCode
  @Field(() => String, { description: 'The English sentence; apps translate by code.' })
  message!: string
  @Field(() => Int, { nullable: true, description: 'How many clients it is about.' })
  count!: number | null
}

@ObjectType('GrantPreviewOperation', {
  simpleResolvers: true,
  description:
    'One operation that opens or closes: for how many, on how much. Counts go up to 1,001, like those of lists.',
})
export class GrantPreviewOperation {
  @Field(() => String, { description: 'The operation’s name.' })
  action!: string
  @Field(() => Int, { description: 'Operators of the studio for whom it changes.' })
  operators!: number
  @Field(() => Int, { description: 'Users of the client for whom it changes.' })
  users!: number
  @Field(() => Int, { description: 'Partners’ tokens that change with them.' })
  tokens!: number
  @Field(() => Int, { nullable: true, description: 'Null: it is not about clients.' })
  clients!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Issued or received invoices in a state that permits it. Null: it is not about these.',
  })
  documents!: number | null
}

@ObjectType('GrantPreviewOperations', { simpleResolvers: true })
export class GrantPreviewOperations {
  @Field(() => AccessNoun)
  noun!: AccessNoun
  @Field(() => [GrantPreviewOperation])
  gained!: readonly GrantPreviewOperation[]
  @Field(() => [GrantPreviewOperation])
  lost!: readonly GrantPreviewOperation[]
}

@ObjectType('GrantPreview', {
  simpleResolvers: true,
  description:
    'What saving would change now, as the engine itself decides it; nothing is written (OPERATIONS 17). Everybody is taken as signed in with a good password and the second factor.',
})
export class GrantPreview {
  @Field(() => Boolean, { description: 'No operation opens or closes today.' })
  isEmpty!: boolean
  @Field(() => [GrantPreviewOperations], { description: 'Only nouns of which something changes.' })
  operations!: readonly GrantPreviewOperations[]
  @Field(() => [GrantWarning])
  warnings!: readonly GrantWarning[]
}

@ObjectType('GrantPreviewPayload', {
  simpleResolvers: true,
  description:
    'userErrors: what saving would refuse: REQUIRES_READ, MODULE_NOT_ACTIVE, INVALID_VALIDITY_RANGE, DELEGATION_EXISTS, WRONG_STATE, OWNER_HAS_ALL, UNIT_UNKNOWN, UNIT_ARCHIVED.',
})
export class GrantPreviewPayload {
  @Field(() => GrantPreview, { nullable: true })
  preview!: GrantPreview | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
