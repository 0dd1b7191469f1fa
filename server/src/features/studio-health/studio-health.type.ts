import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Mender } from '../../access/missing.ts'
import type { Word } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'

export const HealthKind = {
  CLIENT_UNSEEN: 'CLIENT_UNSEEN',
  OPERATOR_WITHOUT_CLIENTS: 'OPERATOR_WITHOUT_CLIENTS',
  UNIT_ENDING: 'UNIT_ENDING',
  DELEGATION_ENDING: 'DELEGATION_ENDING',
  REQUEST_OPEN: 'REQUEST_OPEN',
  WORD_UNUSED: 'WORD_UNUSED',
  TOKEN_EXPIRING: 'TOKEN_EXPIRING',
  TOKEN_UNUSED: 'TOKEN_UNUSED',
} as const
export type HealthKind = keyof typeof HealthKind
export const healthKinds = Object.keys(HealthKind) as HealthKind[]
registerEnumType(HealthKind, {
  name: 'HealthKind',
  valuesConfig: {
    CLIENT_UNSEEN: { description: 'No operator sees it by a unit: only administrators and supervisors do.' },
    OPERATOR_WITHOUT_CLIENTS: {
      description: 'Can sign in, and sees no client: no unit of its own that is valid links one.',
    },
    UNIT_ENDING: { description: 'A unit whose last day is today or within 30 days.' },
    DELEGATION_ENDING: { description: 'An active delegation whose last day is today or within 30 days.' },
    REQUEST_OPEN: { description: 'Asked and not answered: delegations, changes of permissions, consents.' },
    WORD_UNUSED: {
      description:
        'EDIT, SEND or CONFIGURE, granted for 90 days at least, with no operation of the studio in them that needed it, as the audit tells. Words that only read are not judged.',
    },
    TOKEN_EXPIRING: { description: 'Works for the last time today or within 30 days.' },
    TOKEN_UNUSED: { description: 'Made 90 days ago or earlier, and not used in these.' },
  },
})

export const HealthSubject = {
  CLIENT: 'CLIENT',
  OPERATOR: 'OPERATOR',
  UNIT: 'UNIT',
  DELEGATION: 'DELEGATION',
  CONSENT: 'CONSENT',
  TOKEN: 'TOKEN',
} as const
export type HealthSubject = keyof typeof HealthSubject
registerEnumType(HealthSubject, { name: 'HealthSubject' })

@ObjectType('HealthRemedy', { simpleResolvers: true, description: 'What would mend it, and where that is done.' })
export class HealthRemedy {
  @Field(() => String, { description: 'The operation’s name.' })
  operation!: string
  @Field(() => String, { description: 'STUDIO_ADMINISTRATOR, CLIENT_OWNER or TOKEN_ISSUER.' })
  whoCanFix!: Mender
  @Field(() => HealthSubject, { description: 'What to open for it.' })
  subjectKind!: HealthSubject
  @Field(() => ID)
  subjectId!: string
}

@ObjectType('HealthFinding', { simpleResolvers: true })
export class HealthFinding {
  @Field(() => String, { description: 'Unique among findings of its kind, and the same while it lasts.' })
  key!: string
  @Field(() => HealthSubject)
  subjectKind!: HealthSubject
  @Field(() => ID)
  subjectId!: string
  @Field(() => String, { description: 'Of the client, operator, unit or token.' })
  name!: string
  @Field(() => ID, { nullable: true })
  clientId!: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of what ends; the day since when a request is open; the last use of a word or token, null: never.',
  })
  day!: Day | null
  @Field(() => WordEnum, { nullable: true, description: 'Of WORD_UNUSED.' })
  word!: Word | null
  @Field(() => String, {
    nullable: true,
    description:
      'Of CLIENT_UNSEEN: NO_UNIT, NO_VALID_UNIT, NO_OPERATOR. Of REQUEST_OPEN: PENDING_STUDIO, PENDING_CLIENT, PERMISSION_CHANGE, CONSENT.',
  })
  reason!: string | null
  @Field(() => HealthRemedy)
  remedy!: HealthRemedy
}

@ObjectType('HealthFindings', {
  simpleResolvers: true,
  description: 'The findings of one kind, what is nearest first.',
})
export class HealthFindings {
  @Field(() => HealthKind)
  kind!: HealthKind
  @Field(() => Int, { description: 'Of all, exactly.' })
  count!: number
  @Field(() => [HealthFinding])
  findings!: readonly HealthFinding[]
  @Field(() => Boolean)
  hasNextPage!: boolean
  @Field(() => String, { nullable: true, description: 'For `after`, together with `kind`.' })
  endCursor!: string | null
}

@ObjectType('StudioHealth', {
  simpleResolvers: true,
  description: 'What of the studio’s rights is wrong, idle or about to end, each with its remedy (OPERATIONS 27).',
})
export class StudioHealth {
  @Field(() => DateScalar)
  checkedOn!: Day
  @Field(() => Int, { description: 'Findings in all.' })
  count!: number
  @Field(() => [HealthFindings], { description: 'Of every kind, also where nothing was found.' })
  kinds!: readonly HealthFindings[]
}

@ArgsType()
export class StudioHealthArgs {
  @Field(() => HealthKind, { nullable: true, description: 'One kind alone. Absent: all.' })
  kind?: HealthKind | null
  @Field(() => Int, { nullable: true, description: 'Findings of each kind: 1 to 100, 20 if not said.' })
  first?: number | null
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor; with `kind`.' })
  after?: string | null
}
