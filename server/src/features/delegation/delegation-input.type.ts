import { Field, ID, InputType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'

@InputType('DelegationRequestInput')
export class DelegationRequestInput {
  @Field(() => ID)
  clientId!: string
  @Field(() => [WordEnum], { description: 'Asked for; the client decides.' })
  words!: Word[]
  @Field(() => String, { nullable: true, description: 'Shown to the client with the request.' })
  purpose?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Absent: no end.' })
  validTo?: Day | null
}

@InputType('MandateAttestInput')
export class MandateAttestInput {
  @Field(() => ID)
  clientId!: string
  @Field(() => [WordEnum])
  words!: Word[]
  @Field(() => String, { description: 'Who holds the mandate on paper.' })
  mandateHolder!: string
  @Field(() => DateScalar, { description: 'Not in the future.' })
  mandateSignedOn!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Absent: no end.' })
  validTo?: Day | null
}

@InputType('DelegationGrantInput')
export class DelegationGrantInput {
  @Field(() => [WordEnum], { description: 'All that is to be granted from now on.' })
  words!: Word[]
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Null: no end. Absent: as it is.' })
  validTo?: Day | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Taking READ away takes all away: say that it is meant.',
  })
  confirmRemoval?: boolean | null
}
