import { Field, ObjectType } from 'type-graphql'

@ObjectType('SdiError', { simpleResolvers: true, description: 'One error that SdI found in a file.' })
export class SdiError {
  @Field(() => String)
  code!: string
  @Field(() => String)
  description!: string
}
