import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { ConsentAnswerState, ConsentRequestState } from './consent.type.ts'
import { type ConsentClass, consentClasses, type NotAskedReason, notAskedReasons } from './recipients.ts'

const byOwnName = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N }

export const ConsentClassEnum = byOwnName(consentClasses)
registerEnumType(ConsentClassEnum, {
  name: 'ConsentClass',
  description: 'Where a client stands with the studio’s request. CANCELLED: the studio took it back.',
})
export const NotAskedReasonEnum = byOwnName(notAskedReasons)
registerEnumType(NotAskedReasonEnum, {
  name: 'NotAskedReason',
  description: 'Why a client is not asked.',
  valuesConfig: {
    NOT_SELECTED: { description: 'The mode is SELECTED, and it is not among them.' },
    HAS_ADHERED: { description: 'It has consented already.' },
    HAS_SAID_NO: { description: 'It refused or withdrew, and `includeRefused` is not said.' },
    SAID_NO_LATELY: { description: 'It refused or withdrew less than 30 days ago: see `askableFrom`.' },
    WAS_CANCELLED: { description: 'The studio took its request back: it is asked again only if selected.' },
    NO_SMART_SERVICE: { description: 'It works by no SMART service today (WK-025).' },
  },
})
export const ConsentRequestMode = { ALL: 'ALL', SELECTED: 'SELECTED' } as const
export type ConsentRequestMode = keyof typeof ConsentRequestMode
registerEnumType(ConsentRequestMode, {
  name: 'ConsentRequestMode',
  description: 'ALL: every client with a SMART service that was never asked or has not answered (WK-023, WK-024).',
})

@InputType('ConsentCandidateFilter', { description: 'All that is said must hold (WK-027, WK-028).' })
export class ConsentCandidateFilter {
  @Field(() => String, { nullable: true, description: 'Part of the studio’s code, as 002.' })
  clientCode?: string | null
  @Field(() => ConsentClassEnum, { nullable: true })
  class?: ConsentClass | null
  @Field(() => ConsentRequestState, { nullable: true })
  requestState?: ConsentRequestState | null
  @Field(() => ConsentAnswerState, { nullable: true })
  answerState?: ConsentAnswerState | null
}

@InputType('ConsentRequestInput')
export class ConsentRequestInput {
  @Field(() => ConsentRequestMode)
  mode!: ConsentRequestMode
  @Field(() => [ID], { nullable: true, description: 'Of SELECTED: whom to ask, at most 1,000.' })
  clientIds?: string[] | null
  @Field(() => ConsentCandidateFilter, {
    nullable: true,
    description: 'Of SELECTED: all that this filter shows, however many; with `clientIds` these besides.',
  })
  matching?: ConsentCandidateFilter | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Ask also those who refused or withdrew, at least 30 days after they did. False if not said.',
  })
  includeRefused?: boolean | null
}

@ObjectType('ConsentCandidate', {
  simpleResolvers: true,
  description: 'A client with a SMART service, before it is asked.',
})
export class ConsentCandidate {
  @Field(() => ConsentClassEnum)
  class!: ConsentClass
  @Field(() => Boolean, { description: 'Whether a sending of this input would ask it.' })
  willBeAsked!: boolean
  @Field(() => NotAskedReasonEnum, { nullable: true })
  reason!: NotAskedReason | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of one who said no: from this day on it may be asked again.',
  })
  askableFrom!: Day | null
  @Field(() => ConsentRequestState, { description: 'NOT_SENT: never asked (WK-029).' })
  requestState!: ConsentRequestState
  @Field(() => ConsentAnswerState)
  answerState!: ConsentAnswerState
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last asked.' })
  sentAt!: Date | string | null
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | string | null

  /** Not of the API. */
  clientId!: string
  consentId!: string | null
  code!: string
}
export const ConsentCandidateConnection = connectionType('ConsentCandidate', () => ConsentCandidate)

@ObjectType('ConsentClassCount', { simpleResolvers: true })
export class ConsentClassCount {
  @Field(() => ConsentClassEnum)
  class!: ConsentClass
  @Field(() => Int)
  count!: number
  @Field(() => Int, { description: 'How many of them a sending of this input would ask.' })
  willBeAsked!: number
}

@ObjectType('NotAskedCount', { simpleResolvers: true })
export class NotAskedCount {
  @Field(() => NotAskedReasonEnum)
  reason!: NotAskedReason
  @Field(() => Int)
  count!: number
}

@ObjectType('ConsentRequestResult', { simpleResolvers: true, description: 'What became of one client in a sending.' })
export class ConsentRequestResult {
  @Field(() => NotAskedReasonEnum, { nullable: true, description: 'Null: it was asked.' })
  reason!: NotAskedReason | null

  /** Not of the API. */
  clientId!: string
  consentId!: string | null
}

@ObjectType('ConsentRequestSendPayload', {
  simpleResolvers: true,
  description: 'userErrors: SMART_ACCESS_OFF, REQUIRED, CLIENT_UNKNOWN, TOO_MANY; then nobody was asked.',
})
export class ConsentRequestSendPayload {
  @Field(() => Int, { description: 'How many were asked.' })
  sentCount!: number
  @Field(() => [ConsentRequestResult], { description: 'Each client that was considered.' })
  results!: ConsentRequestResult[]
  @Field(() => [UserError])
  userErrors!: UserError[]
}
