import { Field, InputType, ObjectType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { SeatUsage } from '../seat/seat.type.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'
import { AdditionalUser } from './additional-user.type.ts'

@InputType('AdditionalUserCreateInput')
export class AdditionalUserCreateInput {
  @Field(() => String)
  name!: string
  @Field(() => String, { description: '8 to 30 letters and digits, nobody else’s in the whole installation (AR-049).' })
  username!: string
  @Field(() => String, { description: 'For notices.' })
  email!: string
  @Field(() => [WordEnum], { description: 'With READ; those of a module only while it is active.' })
  words!: Word[]
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in. Absent: no end.' })
  expiresOn?: Day | null
}

@InputType('AdditionalUserUpdateInput', { description: 'What is absent stays as it is.' })
export class AdditionalUserUpdateInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  email?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Switched off it is signed out everywhere; its seat stays taken.',
  })
  disabled?: boolean | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in. Null: no end.' })
  expiresOn?: Day | null
}

@InputType('AdditionalUserPermissionsInput')
export class AdditionalUserPermissionsInput {
  @Field(() => [WordEnum], { description: 'All that it is to have from now on.' })
  words!: Word[]
  @Field(() => Boolean, {
    nullable: true,
    description: 'Taking READ away takes all away: say that it is meant.',
  })
  confirmRemoval?: boolean | null
}

@ObjectType('AdditionalUserPayload', {
  simpleResolvers: true,
  description:
    'userErrors: REQUIRED, EMAIL_MALFORMED, REQUIRES_READ, MODULE_NOT_ACTIVE, CONFIRM_REMOVAL, OWNER_HAS_ALL (it is the owner), PERSON_ELSEWHERE (`worksElsewhere`).',
})
export class AdditionalUserPayload {
  @Field(() => AdditionalUser, { nullable: true, description: 'Null too where it was deleted.' })
  additionalUser!: AdditionalUser | null
  @Field(() => SeatUsage, { description: 'The seats as they are now.' })
  seatUsage!: SeatUsage
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('AdditionalUserPasswordPayload', {
  simpleResolvers: true,
  description:
    'userErrors: SEAT_LIMIT_REACHED (`seatUsage` tells how many are bought and taken), SEATS_ENDED, REQUIRED, USERNAME_MALFORMED, USERNAME_TAKEN, EMAIL_MALFORMED, REQUIRES_READ, MODULE_NOT_ACTIVE, INVALID_VALIDITY_RANGE, OWNER_HAS_ALL, PERSON_ELSEWHERE.',
})
export class AdditionalUserPasswordPayload extends AdditionalUserPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Shown once, and not again for the same idempotencyKey. It must be changed at the first sign-in.',
  })
  temporaryPassword!: string | null
}
