import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

export const UnitKind = { UNIT: 'UNIT', OFFICE: 'OFFICE' } as const
export type UnitKind = keyof typeof UnitKind
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'UNIT: a person or company outside. OFFICE: a group inside.',
})

export const UnitState = { SCHEDULED: 'SCHEDULED', VALID: 'VALID', LAPSED: 'LAPSED', ARCHIVED: 'ARCHIVED' } as const
export type UnitState = keyof typeof UnitState
registerEnumType(UnitState, {
  name: 'UnitState',
  description: 'SCHEDULED before its first day, VALID, LAPSED after its last, ARCHIVED.',
})

@ObjectType('OperatingUnit', {
  simpleResolvers: true,
  description: 'Unità operativa, or an office: links operators and clients on the days on which it is valid.',
})
export class OperatingUnit {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: "The studio's code for it elsewhere; unique in the studio." })
  externalCode!: string | null
  @Field(() => UnitKind)
  kind!: UnitKind
  @Field(() => DateScalar, { description: 'First valid day.' })
  validFrom!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last valid day, included. Null: no end.' })
  validTo!: Day | null
  @Field(() => UnitState)
  state!: UnitState
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not of the API: what deciding about it takes. */
  studioId!: string
}

@InputType('OperatingUnitInput')
export class OperatingUnitInput {
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true })
  externalCode?: string | null
  @Field(() => UnitKind, { nullable: true, description: 'UNIT if not said.' })
  kind?: UnitKind | null
  @Field(() => DateScalar, { description: 'Who is no administrator may only say today.' })
  validFrom!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last valid day, included; set by administrators only.' })
  validTo?: Day | null
}

@InputType('OperatingUnitUpdateInput', { description: 'What is absent stays as it is.' })
export class OperatingUnitUpdateInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  externalCode?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Set by administrators only.' })
  validFrom?: Day | null
  @Field(() => DateScalar, { nullable: true, description: 'Set by administrators only. Null takes the last day away.' })
  validTo?: Day | null
}

@ObjectType('OperatingUnitPayload', { simpleResolvers: true })
export class OperatingUnitPayload {
  @Field(() => OperatingUnit, { nullable: true })
  operatingUnit!: OperatingUnit | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
