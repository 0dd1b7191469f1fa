import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

export const ApiTokenKind = { PERSONAL: 'PERSONAL', STUDIO: 'STUDIO', CLIENT: 'CLIENT' } as const
export type ApiTokenKind = keyof typeof ApiTokenKind
registerEnumType(ApiTokenKind, {
  name: 'ApiTokenKind',
  description: 'With whose rights a token works.',
  valuesConfig: {
    PERSONAL: { description: 'An operator’s own.' },
    STUDIO: { description: 'An administrator’s: of the whole studio.' },
    CLIENT: { description: 'An owner’s: of the company.' },
  },
})

export const ApiTokenState = { ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const
export type ApiTokenState = keyof typeof ApiTokenState
registerEnumType(ApiTokenState, {
  name: 'ApiTokenState',
  description: 'Where a token stands today.',
  valuesConfig: {
    ACTIVE: { description: 'It works, as far as its issuer’s rights go.' },
    EXPIRED: { description: 'Its last day has passed.' },
    REVOKED: { description: 'Ended by hand, or with its partner’s program. For good.' },
  },
})

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
  @Field(() => ApiTokenKind)
  kind!: ApiTokenKind
  @Field(() => ApiTokenState)
  state!: ApiTokenState
  @Field(() => String, { description: 'Who made it: the person as whom it acts.' })
  issuerName!: string
  @Field(() => Boolean, { description: 'You made it yourself.' })
  own!: boolean
  @Field(() => Boolean, { description: 'ACTIVE, and for 90 days nothing was asked with it: better revoked.' })
  unused!: boolean
  @Field(() => [String], {
    description:
      'Of the scopes of an ACTIVE token those of which its issuer may do nothing any more, whatever the client: all of them where the issuer’s account is closed.',
  })
  scopesWithoutEffect!: string[]
  /** Its partner's program, which `partnerApp` tells of. */
  partnerAppId!: string | null
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
