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

@InputType('DelegationInviteInput')
export class DelegationInviteInput {
  @Field(() => String, {
    description: 'Whom: the studio’s code of eight characters, its VAT number or its e-mail, exactly (OPERATIONS 58).',
  })
  studio!: string
  @Field(() => [WordEnum], { description: 'Granted as soon as the studio accepts.' })
  words!: Word[]
  @Field(() => String, { nullable: true, description: 'Shown to the studio with the invitation.' })
  purpose?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Absent: no end.' })
  validTo?: Day | null
}

@InputType('DelegationPickInput')
export class DelegationPickInput {
  @Field(() => ID, { description: 'A studio of `studioDirectory`.' })
  studioId!: string
  @Field(() => [WordEnum], { nullable: true, description: 'Granted at once. Absent: READ.' })
  words?: Word[] | null
  @Field(() => String, { nullable: true, description: 'Shown to the studio.' })
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
