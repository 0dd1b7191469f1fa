import { Field, ID, InputType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { ClientCreateInput } from '../client/client-input.type.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'
import { OperatingUnitInput } from '../unit/operating-unit.type.ts'

@InputType('OutsideOperatorInput', {
  description: 'Gets the classes ISSUED_MANAGE and RECEIVED and no other; is neither administrator nor supervisor.',
})
export class OutsideOperatorInput {
  @Field(() => String)
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => String, { nullable: true, description: 'Absent: proposed from the name.' })
  username?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in.' })
  expiresOn?: Day | null
}

@InputType('OutsideMandateInput', { description: 'As mandateAttest takes it.' })
export class OutsideMandateInput {
  @Field(() => [WordEnum])
  words!: Word[]
  @Field(() => String, { description: 'Who holds the mandate on paper.' })
  mandateHolder!: string
  @Field(() => DateScalar, { description: 'Not in the future.' })
  mandateSignedOn!: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included. Absent: no end.' })
  validTo?: Day | null
}

@InputType('OutsideCompanyOnboardInput', {
  description:
    'A unit, either new or one that you see; its operator; and at least one client, new or one that you see.',
})
export class OutsideCompanyOnboardInput {
  @Field(() => ID, { nullable: true })
  unitId?: string | null
  @Field(() => OperatingUnitInput, { nullable: true })
  unit?: OperatingUnitInput | null
  @Field(() => OutsideOperatorInput)
  operator!: OutsideOperatorInput
  @Field(() => [ID], { nullable: true, description: 'At most twenty.' })
  clientIds?: string[] | null
  @Field(() => ClientCreateInput, { nullable: true, description: 'A new client. Its unit is the one above.' })
  client?: ClientCreateInput | null
  @Field(() => OutsideMandateInput, {
    nullable: true,
    description: 'Of the new client. Without it the client is linked, and nothing of it is open.',
  })
  mandate?: OutsideMandateInput | null
}
