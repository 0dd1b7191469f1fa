import { ArgsType, Field, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@ArgsType()
export class PasswordChangeArgs {
  @Field(() => String)
  currentPassword!: string
  @Field(() => String, {
    description: '12 to 128 characters; not the user name, not the current one, not one of the commonest.',
  })
  newPassword!: string
}

@ObjectType('PasswordChangePayload', {
  simpleResolvers: true,
  description:
    'userErrors: WRONG_PASSWORD, LOCKED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_UNCHANGED, PASSWORD_IS_USERNAME, PASSWORD_COMMON.',
})
export class PasswordChangePayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
