import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'

@ObjectType('NumberSeries', {
  simpleResolvers: true,
  description: 'Sezionale: numbers its documents without a gap, anew each year.',
})
export class NumberSeries {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  code!: string
  @Field(() => String)
  description!: string
  @Field(() => String, {
    description: "How a number is written, with {year}, {code} and {number}: '{year}/{code}/{number}'.",
  })
  pattern!: string
  @Field(() => [String], { description: 'TD01 …; empty: any.' })
  documentTypes!: string[]
  @Field(() => String, { simple: false, description: 'The number the next document would get today.' })
  nextNumber?: string
  @Field(() => Boolean, { description: 'Numbers nothing more; its documents stay.' })
  archived!: boolean
  @Field(() => Int)
  version!: number
}

@InputType('NumberSeriesInput')
export class NumberSeriesInput {
  @Field(() => String, { description: 'One to eight letters and digits, not yet used by this client.' })
  code!: string
  @Field(() => String)
  description!: string
  @Field(() => String, { nullable: true, description: "Absent: '{year}/{code}/{number}'." })
  pattern?: string | null
  @Field(() => [String], { nullable: true })
  documentTypes?: string[] | null
}

@InputType('NumberSeriesUpdateInput')
export class NumberSeriesUpdateInput {
  @Field(() => String, { nullable: true })
  description?: string | null
  @Field(() => String, { nullable: true })
  pattern?: string | null
  @Field(() => [String], { nullable: true })
  documentTypes?: string[] | null
}

@ObjectType('NumberSeriesPayload', { simpleResolvers: true })
export class NumberSeriesPayload {
  @Field(() => NumberSeries, { nullable: true })
  numberSeries?: NumberSeries | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
