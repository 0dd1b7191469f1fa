import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

@ObjectType('SeatUsage', {
  simpleResolvers: true,
  description:
    'How many additional users a company has bought (seats), until when, and how many it has (AR-002 to AR-008). A seat is taken by every additional user that is not deleted, also by a disabled one.',
})
export class SeatUsage {
  @Field(() => Int)
  bought!: number
  @Field(() => Int, { description: 'Seats taken.' })
  used!: number
  @Field(() => Int, { description: 'Users that can be created now: none once the seats’ last day has passed.' })
  free!: number
  @Field(() => Int, { description: 'Of the users those that can sign in: neither disabled nor expired.' })
  active!: number
  @Field(() => DateScalar, { nullable: true, description: 'Null: none was ever bought.' })
  validFrom!: Day | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  validTo!: Day | null
  @Field(() => Boolean, {
    description: 'The last day has passed: nobody can be added until they are renewed. Who is there goes on working.',
  })
  isOver!: boolean
  @Field(() => Boolean, {
    description: 'Services and modules with an end are moved to the seats’ end with them (AR-004).',
  })
  coTermed!: boolean
  @Field(() => Int, { description: 'For `expectedVersion`; 0 before the first was bought.' })
  version!: number
  @Field(() => [String], { description: 'What you may do: of additionalUserCreate, seatsChange.' })
  allowedActions!: string[]
}

@InputType('SeatsChangeInput')
export class SeatsChangeInput {
  @Field(() => Int, { description: 'All that there are to be: 0 to 500, not fewer than are taken.' })
  seats!: number
  @Field(() => Boolean, {
    nullable: true,
    description: 'For another year: from the last day on, or from today where that has passed.',
  })
  renew?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Seats, services and modules all end on the same day: the latest of theirs. What has no end keeps none. Absent: as it is.',
  })
  coTerm?: boolean | null
}

@ObjectType('SeatsPayload', {
  simpleResolvers: true,
  description: 'userErrors: OUT_OF_RANGE, SEATS_IN_USE (fewer than are taken), SEATS_ENDED (renew them first).',
})
export class SeatsPayload {
  @Field(() => SeatUsage, { nullable: true })
  seatUsage!: SeatUsage | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('ServiceOrder', {
  simpleResolvers: true,
  description: 'Something a company ordered: seats, a module, a longer time. Never changed afterwards.',
})
export class ServiceOrder {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'The operation that ordered it: seatsChange, moduleActivate or moduleRenew.' })
  kind!: string
  @Field(() => String, { description: 'SEATS, a module, or the code of a service whose end was moved along.' })
  item!: string
  @Field(() => Int, { description: 'Of seats: how many there were from then on. Else 1.' })
  quantity!: number
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Null: no end.' })
  validTo!: Day | null
  @Field(() => DateTimeScalar)
  createdAt!: Date | string
  @Field(() => String, { nullable: true, description: 'Who ordered it.' })
  createdByName!: string | null
}

export const ServiceOrderConnection = connectionType('ServiceOrder', () => ServiceOrder)

@ArgsType()
export class ServiceOrdersArgs extends PageArgs {
  @Field(() => ID)
  clientId!: string
}
