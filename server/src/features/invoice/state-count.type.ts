import { Field, Int, ObjectType } from 'type-graphql'
import { DecimalScalar } from '../../graphql/scalars.ts'

@ObjectType('StateCount', { simpleResolvers: true })
export class StateCount {
  @Field(() => String)
  state!: string
  @Field(() => Int)
  count!: number
  @Field(() => DecimalScalar, { description: 'Sum of the documents’ totals.' })
  total!: string
}
