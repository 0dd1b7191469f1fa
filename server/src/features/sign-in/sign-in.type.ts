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
    'userErrors: WRONG_CREDENTIALS, alike whether the user or the password is wrong; LOCKED; and only where the password was right USER_DISABLED and USER_EXPIRED.',
})
export class SignInPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('SignOutPayload', { simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  done!: boolean
}
