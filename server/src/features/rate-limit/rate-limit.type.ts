import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../graphql/scalars.ts'

@ObjectType('RateLimit', {
  simpleResolvers: true,
  description: 'What you may still ask. Counted in points, as extensions.cost of every answer says what it cost.',
})
export class RateLimit {
  @Field(() => Int, { description: 'Points a minute.' })
  limit!: number
  @Field(() => Int, { description: 'Points left until `resetsAt`, this query’s own taken off.' })
  remaining!: number
  @Field(() => DateTimeScalar, { description: 'When all points are there again.' })
  resetsAt!: Date
}
