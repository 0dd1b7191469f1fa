import { Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { signIn } from './sign-in.ts'
import { SignInArgs, SignInPayload, SignOutPayload } from './sign-in.type.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInPayload, { description: 'Sets the session’s cookie.' })
  signIn(@Ctx() context: Context, @Args(() => SignInArgs) given: SignInArgs): Promise<SignInPayload> {
    return signIn(context, given)
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
