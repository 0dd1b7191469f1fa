import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { ApiToken } from '../token/token.type.ts'

@ObjectType('PartnerApp', {
  simpleResolvers: true,
  description:
    'A program of somebody else that works with tokens of a studio or of a company: a party with a name, so that a company sees who works with its data and can shut it out.',
})
export class PartnerApp {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { description: 'Who makes it.' })
  publisher!: string
  @Field(() => String, { nullable: true, description: 'Where one can ask about it: an http or https address.' })
  website!: string | null
  @Field(() => String, { description: 'Who registered it: the name of a studio or of your company.' })
  registeredByName!: string
  @Field(() => Boolean, {
    description: 'Registered by your own studio or company, not by a studio that works for you.',
  })
  own!: boolean
  @Field(() => [String], {
    description:
      'What its ACTIVE tokens may do, as permissionCatalogue explains it. Of a studio’s program a company is told what concerns companies.',
  })
  scopes!: string[]
  @Field(() => Int, { description: 'How many ACTIVE tokens it has.' })
  activeTokens!: number
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When one of its tokens was last used, to within a minute.',
  })
  lastUsedAt!: Date | string | null
  @Field(() => DateTimeScalar)
  createdAt!: Date | string
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it and all its tokens are ended.' })
  revokedAt!: Date | string | null
  @Field(() => Boolean, { description: 'Your company shut it out: it meets PARTNER_SHUT_OUT on everything of yours.' })
  shutOut!: boolean
  @Field(() => Int, { nullable: true, description: 'How many companies shut it out. Null for a company.' })
  shutOutCount!: number | null
  @Field(() => [String], { description: 'What you may do to it now: of partnerAppAuthorise, partnerAppRevoke.' })
  allowedActions!: string[]
}

@InputType('PartnerAppRegisterInput')
export class PartnerAppRegisterInput {
  @Field(() => String, { description: '1 to 80 characters.' })
  name!: string
  @Field(() => String, { description: 'Who makes it: 1 to 120 characters.' })
  publisher!: string
  @Field(() => String, { nullable: true, description: 'An http or https address of at most 300 characters.' })
  website?: string | null
}

@InputType('PartnerAppAuthoriseInput')
export class PartnerAppAuthoriseInput {
  @Field(() => [String], { description: 'Each with its area’s `:read`, and none that you could not use yourself.' })
  scopes!: string[]
  @Field(() => DateScalar, { description: 'Last day on which the token works; a year ahead at most.' })
  expiresOn!: Day
}

@ObjectType('PartnerAppPayload', {
  simpleResolvers: true,
  description: 'userErrors: NAME_LENGTH, PUBLISHER_LENGTH, WEBSITE_INVALID.',
})
export class PartnerAppPayload {
  @Field(() => PartnerApp, { nullable: true })
  partnerApp!: PartnerApp | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('PartnerAppAuthorisePayload', {
  simpleResolvers: true,
  description:
    'userErrors: REQUIRED or NOT_YOURS of `input`; SCOPES_EMPTY, SCOPE_UNKNOWN, SCOPE_NEEDS_READ, SCOPE_EXCEEDS_RIGHTS, EXPIRY_OUT_OF_RANGE. What its state does not permit is FORBIDDEN, with `state` missing.',
})
export class PartnerAppAuthorisePayload {
  @Field(() => PartnerApp, { nullable: true })
  partnerApp!: PartnerApp | null
  @Field(() => ApiToken, {
    nullable: true,
    description: 'The token that was made. Null where a program was let in again.',
  })
  apiToken!: ApiToken | null
  @Field(() => String, {
    nullable: true,
    description: 'Of that token, for `Authorization: Bearer …`. Shown once; only its hash is kept.',
  })
  secret!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
