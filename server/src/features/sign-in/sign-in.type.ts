import { ArgsType, Field, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@ArgsType()
export class SignInArgs {
  @Field(() => String, { description: 'Capitals make no difference.' })
  username!: string
  @Field(() => String)
  password!: string
}

@ObjectType('SignInPayload', {
  simpleResolvers: true,
  description:
    'userErrors: WRONG_CREDENTIALS, alike whether the user or the password is wrong; LOCKED; only where the password was right USER_DISABLED and USER_EXPIRED; of signInConfirm WRONG_CODE, and SIGN_IN_OVER where there is no password to go with the code.',
})
export class SignInPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => Boolean, { description: 'The password was right, and signInConfirm is to follow within five minutes.' })
  secondFactorRequired!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('SignOutPayload', { simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  done!: boolean
}
