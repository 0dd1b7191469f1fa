import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { DelegationState } from '../client/delegation-state.type.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'

export const DelegationOrigin = {
  STUDIO_REQUEST: 'STUDIO_REQUEST',
  CLIENT_INVITE: 'CLIENT_INVITE',
  DIRECTORY: 'DIRECTORY',
  STUDIO_RECORD: 'STUDIO_RECORD',
} as const
export type DelegationOrigin = keyof typeof DelegationOrigin
registerEnumType(DelegationOrigin, {
  name: 'DelegationOrigin',
  description: 'How it began. STUDIO_RECORD: the studio attested a mandate on paper.',
})

export const Party = { STUDIO: 'STUDIO', CLIENT: 'CLIENT', SYSTEM: 'SYSTEM' } as const
export type Party = keyof typeof Party
registerEnumType(Party, { name: 'Party' })

@ObjectType('DelegationPeriod', { simpleResolvers: true, description: 'What a delegation was for a time.' })
export class DelegationPeriod {
  @Field(() => DelegationState)
  state!: DelegationState
  @Field(() => [WordEnum])
  words!: Word[]
  @Field(() => DateScalar)
  validFrom!: Day
  @Field(() => DateScalar, { nullable: true })
  validTo!: Day | null
  @Field(() => DateTimeScalar)
  beganAt!: Date | string
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it is so now.' })
  endedAt!: Date | string | null
  @Field(() => String, { nullable: true, description: 'Who set it.' })
  setByName!: string | null
}

@ObjectType('Delegation', { simpleResolvers: true, description: 'Delega: what a client lets a studio do for it.' })
export class Delegation {
  @Field(() => ID)
  id!: string
  @Field(() => DelegationState)
  state!: DelegationState
  @Field(() => DelegationOrigin)
  origin!: DelegationOrigin
  @Field(() => Party, { nullable: true, description: 'Who suspended it, and alone may resume it.' })
  suspendedBy!: Party | null
  @Field(() => [WordEnum], { description: 'Granted; or, while it waits, asked for.' })
  words!: Word[]
  @Field(() => DateScalar, { description: 'First day, included.' })
  validFrom!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Null: no end.' })
  validTo!: Day | null
  @Field(() => Boolean, { description: 'Active, and today inside its days.' })
  counts!: boolean
  @Field(() => Boolean, { description: 'Ended, and taken from your side’s list.' })
  isHidden!: boolean
  @Field(() => String, { nullable: true })
  purpose!: string | null
  @Field(() => String, { nullable: true, description: 'Of a STUDIO_RECORD: who holds the mandate on paper.' })
  mandateHolder!: string | null
  @Field(() => DateScalar, { nullable: true })
  mandateSignedOn!: Day | null
  @Field(() => DateTimeScalar)
  changedAt!: Date | string
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not of the API: whose it is, and whether the studio waits for an answer to a request for other words. */
  clientId!: string
  studioId!: string
  isChangeAsked!: boolean
}

@ObjectType('DelegationPayload', { simpleResolvers: true })
export class DelegationPayload {
  @Field(() => Delegation, { nullable: true })
  delegation!: Delegation | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('DelegationInvitePayload', { simpleResolvers: true })
export class DelegationInvitePayload {
  @Field(() => Delegation, { nullable: true, description: 'It waits for the studio.' })
  delegation!: Delegation | null
  @Field(() => String, {
    nullable: true,
    description: 'No studio here has this e-mail: a letter asks it to register. Nothing waits for it.',
  })
  invitedEmail!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
