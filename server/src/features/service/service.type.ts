import { Field, ObjectType } from 'type-graphql'
import type { Area } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import type { Day } from '../../lib/days.ts'
import { AreaEnum } from '../studio/vocabulary.type.ts'
import { SubscriptionState } from './subscription-state.ts'

@ObjectType('Service', {
  simpleResolvers: true,
  description: 'A service that a client can work by, as the catalogue has it. More may be added at any time.',
})
export class Service {
  @Field(() => String, { description: 'Its key, as FATTURA_SMART.' })
  code!: string
  @Field(() => Text)
  name!: Text
  @Field(() => [AreaEnum], { description: 'What it can serve.' })
  areas!: Area[]
  @Field(() => Boolean, {
    description:
      'The client’s own service, which a studio enters with its own credentials: it needs the client’s consent besides the words granted.',
  })
  smart!: boolean
}

@ObjectType('ClientService', {
  simpleResolvers: true,
  description: 'By which service a client works in an area. In each area there is one at a time.',
})
export class ClientService {
  @Field(() => AreaEnum)
  area!: Area
  @Field(() => Service, { nullable: true, description: 'Null: none (state OFF).' })
  service!: Service | null
  @Field(() => SubscriptionState)
  state!: SubscriptionState
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of full use, included. Null: no end, or no service.',
  })
  validTo!: Day | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be looked at: 90 days later.' })
  readOnlyUntil!: Day | null
}
