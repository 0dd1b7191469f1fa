import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

@ObjectType('ApiToken', {
  simpleResolvers: true,
  description:
    'A partner’s token. It acts as whoever made it, cut down to its scopes, for as long as that person still has the right.',
})
export class ApiToken {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { description: 'The first characters of its secret, to recognise it by.' })
  prefix!: string
  @Field(() => [String], { description: 'As permissionCatalogue explains them.' })
  scopes!: string[]
  @Field(() => DateScalar, { description: 'Last day on which it works.' })
  expiresOn!: Day
  @Field(() => DateTimeScalar)
  createdAt!: Date | string
  @Field(() => DateTimeScalar, { nullable: true, description: 'To within a minute.' })
  lastUsedAt!: Date | string | null
  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | string | null
}

@InputType('ApiTokenCreateInput')
export class ApiTokenCreateInput {
  @Field(() => String, { description: 'What it is for, for whoever looks at the list: 1 to 80 characters.' })
  name!: string
  @Field(() => [String], {
    description: 'Each with its area’s `:read`, and none that you could not use yourself.',
  })
  scopes!: string[]
  @Field(() => DateScalar, { description: 'Last day on which it works; a year ahead at most.' })
  expiresOn!: Day
}

@ObjectType('ApiTokenCreatePayload', {
  simpleResolvers: true,
  description:
    'userErrors: NAME_LENGTH, SCOPES_EMPTY, SCOPE_UNKNOWN, SCOPE_NEEDS_READ, SCOPE_EXCEEDS_RIGHTS, EXPIRY_OUT_OF_RANGE.',
})
export class ApiTokenCreatePayload {
  @Field(() => ApiToken, { nullable: true })
  apiToken!: ApiToken | null
  @Field(() => String, {
    nullable: true,
    description: 'For `Authorization: Bearer …`. Shown once; only its hash is kept.',
  })
  secret!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('ApiTokenPayload', { simpleResolvers: true })
export class ApiTokenPayload {
  @Field(() => ApiToken, { nullable: true })
  apiToken!: ApiToken | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
