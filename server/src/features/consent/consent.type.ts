import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import type { ConsentState } from './consent.states.ts'

export const ConsentStateEnum = {
  SENT: 'SENT',
  ADHERED: 'ADHERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  CANCELLED: 'CANCELLED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  EXPIRED: 'EXPIRED',
} as const satisfies Record<ConsentState, ConsentState>
registerEnumType(ConsentStateEnum, {
  name: 'ConsentState',
  description: 'Only ADHERED opens anything.',
  valuesConfig: {
    SENT: { description: 'It waits for the client’s owner, however long if the studio set no days (WK-035).' },
    ADHERED: { description: 'The client has consented.' },
    REFUSED: { description: 'The client said no.' },
    WITHDRAWN: { description: 'The client had consented, and has taken it back.' },
    CANCELLED: { description: 'The studio took its request back before there was an answer.' },
    NOT_APPLICABLE: {
      description: 'Sent, but the client works by no SMART service now; once it does, it is SENT again.',
    },
    EXPIRED: { description: 'Sent, and not answered within the days that the studio lets its requests wait.' },
  },
})

export const ConsentRequestState = {
  NOT_SENT: 'NOT_SENT',
  SENT: 'SENT',
  SHOWN: 'SHOWN',
  CANCELLED: 'CANCELLED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  EXPIRED: 'EXPIRED',
} as const
export type ConsentRequestState = keyof typeof ConsentRequestState
registerEnumType(ConsentRequestState, {
  name: 'ConsentRequestState',
  description:
    'What became of the request (WK-029). SHOWN: sent, and the client’s owner has seen it. NOT_SENT: never, so that there is no Consent.',
})

export const ConsentAnswerState = {
  NONE: 'NONE',
  ADHERED: 'ADHERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ConsentAnswerState = keyof typeof ConsentAnswerState
registerEnumType(ConsentAnswerState, {
  name: 'ConsentAnswerState',
  description: 'What the client answered (WK-031). NONE: not yet.',
})

@ObjectType('ConsentText', { simpleResolvers: true, description: 'What a client agrees to.' })
export class ConsentText {
  @Field(() => String, { description: 'To send back with the answer.' })
  version!: string
  @Field(() => Text)
  text!: Text
  @Field(() => String, { description: 'SHA-256 of its words, in hexadecimal; kept with the answer (WK-052).' })
  hash!: string
}

@ObjectType('Consent', {
  simpleResolvers: true,
  description:
    'Whether a client lets a studio enter its SMART services, and what was asked and answered: one for each studio and client. It is no delegation: what may be done there is bounded by the words granted (WK-054).',
})
export class Consent {
  @Field(() => ID)
  id!: string
  @Field(() => ConsentStateEnum)
  state!: ConsentState
  @Field(() => ConsentRequestState)
  requestState!: ConsentRequestState
  @Field(() => ConsentAnswerState)
  answerState!: ConsentAnswerState
  @Field(() => DateTimeScalar, { description: 'When it was last sent (WK-030).' })
  sentAt!: Date | string
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which what was sent can be answered. Null: no end (WK-035).',
  })
  waitsUntil!: Day | null
  @Field(() => Int, { description: 'How often it was sent.' })
  sendCount!: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client’s owner first saw what was last sent.' })
  shownAt!: Date | string | null
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the client last answered, or set its flag (WK-032).',
  })
  answeredAt!: Date | string | null
  @Field(() => String, { nullable: true, description: 'Who answered (WK-039).' })
  answeredByName!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not of the API: whose it is, and which text was answered to. */
  clientId!: string
  studioId!: string
  textVersion!: string | null
  textHash!: string | null
  sortKey?: string
}

@ObjectType('ConsentPayload', {
  simpleResolvers: true,
  description: 'userErrors: CONSENT_TEXT_CHANGED. What its state does not permit is FORBIDDEN, with `state` missing.',
})
export class ConsentPayload {
  @Field(() => Consent, { nullable: true })
  consent!: Consent | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
