import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { OperatorClass } from '../../access/vocabulary.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { OperatorClassEnum } from '../studio/vocabulary.type.ts'

export const OperatorState = {
  ACTIVE: 'ACTIVE',
  PASSWORD_EXPIRING: 'PASSWORD_EXPIRING',
  PASSWORD_TO_CHANGE: 'PASSWORD_TO_CHANGE',
  PASSWORD_EXPIRED: 'PASSWORD_EXPIRED',
  LOCKED: 'LOCKED',
  EXPIRED: 'EXPIRED',
  DISABLED: 'DISABLED',
} as const
export type OperatorState = keyof typeof OperatorState
registerEnumType(OperatorState, {
  name: 'OperatorState',
  description: 'Whether it can sign in today, and what of its password is due. The first that holds, from the end.',
  valuesConfig: {
    PASSWORD_EXPIRING: { description: 'Signs in; the warning of its password is shown.' },
    PASSWORD_TO_CHANGE: { description: 'An office password: nothing but its change is open.' },
    PASSWORD_EXPIRED: { description: 'Nothing but the change of the password is open.' },
    LOCKED: { description: 'Too many wrong passwords; for some minutes.' },
    EXPIRED: { description: 'Its last day (Data Scadenza Utente) is over.' },
    DISABLED: { description: 'Kept out of this studio.' },
  },
})

@ObjectType('Operator', { simpleResolvers: true, description: 'An employee of a studio who signs in.' })
export class Operator {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'Eight digits, shown as [50000024].' })
  code!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'This and the rest is null for who may see only the name.' })
  username!: string | null
  @Field(() => String, { nullable: true })
  email!: string | null
  @Field(() => Boolean, { nullable: true })
  administrator!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Sees every client of the studio; may do no more for that.' })
  supervisor!: boolean | null
  @Field(() => Boolean, { nullable: true })
  disabled!: boolean | null
  @Field(() => OperatorState, { nullable: true })
  state!: OperatorState | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Its person also works for a company or another studio: name, user name, address, password and expiry are that person’s own to change.',
  })
  worksElsewhere!: boolean | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in. Null: no end.' })
  expiresOn!: Day | null
  @Field(() => Boolean, { nullable: true })
  mustChangePassword!: boolean | null
  @Field(() => DateScalar, { nullable: true, description: 'Since when the password is in use.' })
  passwordSetOn!: Day | null
  @Field(() => Int, { nullable: true, description: '0: the password does not expire.' })
  passwordValidityDays!: number | null
  @Field(() => Int, { nullable: true, description: 'So many days ahead it is told. 0: never.' })
  passwordWarningDays!: number | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the sessions that are still kept, the latest.' })
  lastSignInAt!: Date | string | null
  @Field(() => [OperatorClassEnum], { nullable: true })
  classes!: OperatorClass[] | null
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not of the API: what deciding about it takes, and whether the viewer sees more than the name. */
  studioId!: string
  isOpen!: boolean
}
