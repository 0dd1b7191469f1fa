import { Field, ObjectType } from 'type-graphql'

@ObjectType('Text', { simpleResolvers: true, description: 'A text in the two languages of the apps.' })
export class Text {
  @Field(() => String)
  it!: string
  @Field(() => String)
  en!: string
}
