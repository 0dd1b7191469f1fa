import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LinkingUnit, StandingThen } from '../../access/as-of.ts'
import type { Closed } from '../../access/viewers-as-of.ts'
import type { OperatorClass, Word } from '../../access/vocabulary.ts'
import { connectionType } from '../../graphql/connection.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { MissingCondition } from '../access/access.type.ts'
import { OperatorClassEnum, WordEnum } from '../studio/vocabulary.type.ts'
import { AccessNoun } from './noun.ts'
import type { Somebody } from './principals.ts'

export const AccessPrincipalKind = { USER: 'USER', OPERATOR: 'OPERATOR', TOKEN: 'TOKEN', STUDIO: 'STUDIO' } as const
export type AccessPrincipalKind = keyof typeof AccessPrincipalKind
registerEnumType(AccessPrincipalKind, {
  name: 'AccessPrincipalKind',
  valuesConfig: {
    USER: { description: 'A user of the client: its owner, or an additional user.' },
    OPERATOR: { description: 'An operator of your studio.' },
    TOKEN: { description: 'A partner’s token; it acts as whoever made it, cut down to its scopes.' },
    STUDIO: { description: 'A studio as a firm: whatever one of its operators may do. Its people are not named.' },
  },
})

export const AccessFlag = { OWNER: 'OWNER', ADMINISTRATOR: 'ADMINISTRATOR', SUPERVISOR: 'SUPERVISOR' } as const
export type AccessFlag = keyof typeof AccessFlag
registerEnumType(AccessFlag, {
  name: 'AccessFlag',
  valuesConfig: {
    OWNER: { description: 'Has every word on its company.' },
    ADMINISTRATOR: { description: 'Has every class, and sees every client of the studio.' },
    SUPERVISOR: { description: 'Sees every client of the studio.' },
  },
})

export const AccessClosed = { DISABLED: 'DISABLED', EXPIRED: 'EXPIRED' } as const satisfies Record<Closed, Closed>
registerEnumType(AccessClosed, { name: 'AccessClosed', description: 'Why somebody could not even sign in.' })

@ObjectType('AccessUnit', { simpleResolvers: true, description: 'A unit, as it is called now.' })
export class AccessUnit implements LinkingUnit {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
}

@ObjectType('AccessDelegation', {
  simpleResolvers: true,
  description: 'The delegation that counted on that day, or else the last one before.',
})
export class AccessDelegation {
  @Field(() => String, {
    description: 'ACTIVE, SUSPENDED, PENDING_CLIENT, PENDING_STUDIO, REVOKED, REFUSED, ENDED …; STUDIO_CLOSED.',
  })
  state!: string
  @Field(() => DateScalar, { description: 'First day, included.' })
  validFrom!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Null: no end.' })
  validTo!: Day | null
}

@ObjectType('AccessThrough', {
  simpleResolvers: true,
  description: 'What the decision rested on: units, classes and flags of the operator, words, the delegation, scopes.',
})
export class AccessThrough {
  @Field(() => [AccessUnit], { description: 'Of an operator: the valid units that linked it to this client.' })
  units!: readonly LinkingUnit[]
  @Field(() => [OperatorClassEnum])
  classes!: readonly OperatorClass[]
  @Field(() => [AccessFlag])
  flags!: readonly AccessFlag[]
  @Field(() => [WordEnum], { description: 'Granted by the delegation; of an additional user: given to it.' })
  words!: readonly Word[]
  @Field(() => AccessDelegation, { nullable: true, description: 'To the studio; null on the client’s own side.' })
  delegation!: AccessDelegation | null
  @Field(() => [String], { description: 'Of a token; empty for people.' })
  scopes!: readonly string[]
}

@ObjectType('AccessRefusal', { simpleResolvers: true, description: 'What some operations lack first.' })
export class AccessRefusal {
  @Field(() => [String], { description: 'Their names.' })
  operations!: readonly string[]
  @Field(() => MissingCondition)
  missing!: MissingCondition
}

@ObjectType('AccessOperations', {
  simpleResolvers: true,
  description:
    'Operations on one noun, by their names. What is never open to this kind of principal is left out. Of what depends on a document’s state: in some state.',
})
export class AccessOperations {
  @Field(() => AccessNoun)
  noun!: AccessNoun
  @Field(() => [String])
  allowed!: readonly string[]
  @Field(() => [String], {
    description:
      'Of `allowed`: only if signed in with the second factor, which the client demands. Who had done so is not kept.',
  })
  withSecondFactor!: readonly string[]
  @Field(() => [String])
  closed!: readonly string[]
  @Field(() => MissingCondition, {
    nullable: true,
    description: 'What the first of `closed` lacks, where possible one that somebody can mend.',
  })
  missing!: MissingCondition | null

  /** Not in the API: of each of `closed` what it lacks first. */
  reasons!: ReadonlyMap<string, MissingCondition>
}

@ObjectType('AccessPrincipal', { simpleResolvers: true, description: 'Who could do what here, and through what.' })
export class AccessPrincipal {
  @Field(() => ID, { description: 'Of the operator, client user, token or studio.' })
  id!: string
  @Field(() => AccessPrincipalKind)
  kind!: AccessPrincipalKind
  @Field(() => String, { description: 'As it is called now.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Of an operator: eight digits.' })
  code!: string | null
  @Field(() => String, { nullable: true, description: 'Of a token: as whom it acts.' })
  issuerName!: string | null
  @Field(() => AccessClosed, { nullable: true, description: 'Then everything is closed, whatever was granted.' })
  closed!: Closed | null
  @Field(() => Int, { nullable: true, description: 'Of a studio: how many of its operators may do anything here.' })
  operatorCount!: number | null
  @Field(() => AccessThrough)
  through!: AccessThrough
  @Field(() => [AccessOperations])
  operations!: readonly AccessOperations[]
  @Field(() => [AccessRefusal], {
    description: 'Everything that is closed, under what it lacks first. Empty for who could not even sign in.',
  })
  refusals!: readonly AccessRefusal[]
}
export const AccessPrincipalConnection = connectionType('AccessPrincipal', () => AccessPrincipal)

@ObjectType('AccessMatrix', {
  simpleResolvers: true,
  description:
    'Who may do what on one client, as the engine itself decides it (FEATURES: engine; OPERATIONS 13, 14). Passwords that had expired and second factors that were used are not kept: everybody is judged as signed in with a good password and the second factor. Of partners’ programs that a client had shut out and has let in again nothing is kept either.',
})
export class AccessMatrix {
  @Field(() => ID)
  clientId!: string
  @Field(() => DateScalar, { description: 'At the end of this day in Italy; of today: now.' })
  day!: Day
  @Field(() => Boolean)
  isToday!: boolean
  @Field(() => Boolean, { description: 'The client demanded the second factor.' })
  demandsSecondFactor!: boolean
  @Field(() => Int, { description: 'The client’s own users. A studio learns their number only.' })
  userCount!: number

  /** Not in the API. */
  everybody!: readonly Somebody[]
  standings!: ReadonlyMap<string | null, StandingThen>
}
