import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

@ObjectType('Referral', {
  simpleResolvers: true,
  description:
    'The code of a studio or of a company, and what came of it (FC-008, FC-010). Who signs up with it brings ten credits to either side.',
})
export class Referral {
  @Field(() => String, { description: 'Nobody else’s.' })
  code!: string
  @Field(() => String, { description: 'To the sign-up, with the code filled in.' })
  link!: string
  @Field(() => Int, { description: 'How many accounts have used the code.' })
  invited!: number
  @Field(() => Int, { description: 'All credits that ever came in.' })
  earned!: number
  @Field(() => Int, { description: 'What is left of them: the sum of the ledger, never below 0 (FC-011).' })
  balance!: number
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which somebody else’s code can still be used. Null: one was used, or it is too late.',
  })
  redeemableUntil!: Day | null
  @Field(() => [String], { description: 'What you may do: referralRedeem.' })
  allowedActions!: string[]
}

export const CreditKind = { REFERRAL_WELCOME: 'REFERRAL_WELCOME', REFERRAL_REWARD: 'REFERRAL_REWARD' } as const
export type CreditKind = keyof typeof CreditKind
registerEnumType(CreditKind, {
  name: 'CreditKind',
  description: 'Why credits came or went. More kinds come with what can be bought.',
  valuesConfig: {
    REFERRAL_WELCOME: { description: 'The account used somebody’s code.' },
    REFERRAL_REWARD: { description: 'Somebody used the account’s code. Who it was is not told.' },
  },
})

@ObjectType('CreditEntry', { simpleResolvers: true, description: 'A line of the ledger of credits. Only added to.' })
export class CreditEntry {
  @Field(() => ID)
  id!: string
  @Field(() => Int, { description: 'Spent where it is below 0.' })
  amount!: number
  @Field(() => CreditKind)
  kind!: CreditKind
  @Field(() => Int, { description: 'Of the account, after it.' })
  balance!: number
  @Field(() => DateTimeScalar)
  createdAt!: Date
}

export const CreditEntryConnection = connectionType('CreditEntry', () => CreditEntry)

@ObjectType('ReferralPayload', { simpleResolvers: true })
export class ReferralPayload {
  @Field(() => Referral, { nullable: true })
  referral!: Referral | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
