import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@ObjectType('OwnerInvitation', {
  simpleResolvers: true,
  description: 'What the bearer of an invitation is told: whose owner it is to be, and who asks it.',
})
export class OwnerInvitation {
  @Field(() => String)
  clientName!: string
  @Field(() => String)
  studioName!: string
}

@ObjectType('OwnerInvitePayload', { simpleResolvers: true })
export class OwnerInvitePayload {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the link that was mailed works.' })
  expiresAt!: Date | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('OwnerInvitationAcceptPayload', { simpleResolvers: true })
export class OwnerInvitationAcceptPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
