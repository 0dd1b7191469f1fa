import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { signIn } from './sign-in.ts'
import { SignInArgs, SignInPayload, SignOutPayload } from './sign-in.type.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInPayload, {
    description:
      'Sets the session’s cookie; where a second factor is in force, only a short-lived one for signInConfirm.',
  })
  signIn(@Ctx() context: Context, @Args(() => SignInArgs) given: SignInArgs): Promise<SignInPayload> {
    return signIn(context, given)
  }

  @Mutation(() => SignInPayload, {
    description: 'The second step of signIn, in the browser that began it: sets the session’s cookie.',
  })
  signInConfirm(
    @Ctx() context: Context,
    @Arg('code', () => String, { description: 'Six digits of the app, or a recovery code, which is good once.' })
    code: string,
  ): Promise<SignInPayload> {
    return confirmSignIn(context, code)
  }

  @Mutation(() => SignOutPayload)
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context)
  }

  @Mutation(() => SignOutPayload, { description: 'Ends every session of the viewer, on every device.' })
  signOutEverywhere(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOutEverywhere(context)
  }
}
