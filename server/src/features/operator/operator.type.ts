import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { OperatorClass } from '../../access/vocabulary.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { OperatorClassEnum } from '../studio/vocabulary.type.ts'

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
