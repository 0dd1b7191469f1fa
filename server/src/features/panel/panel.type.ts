import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@ObjectType('ActingFor', { simpleResolvers: true, description: 'The client in whose panel an operator works.' })
export class ActingFor {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
}

@ObjectType('ViewedBy', { simpleResolvers: true, description: 'Whoever looks as somebody else.' })
export class ViewedBy {
  @Field(() => String)
  name!: string
}

@ObjectType('PanelPayload', {
  simpleResolvers: true,
  description:
    'userErrors: ACTING_FOR_CLIENT, where one looks as somebody else without having left the client’s panel.',
})
export class PanelPayload {
  @Field(() => ViewerObject, { nullable: true, description: 'Whoever the session works as from now on.' })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
