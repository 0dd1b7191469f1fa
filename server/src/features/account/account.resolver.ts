import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readInstallation } from './account.queries.ts'
import {
  Installation,
  MenuEntry,
  PasswordChangeArgs,
  PasswordChangePayload,
  SignInArgs,
  SignInPayload,
  SignOutPayload,
  StudioRegisterInput,
  StudioRegisterPayload,
} from './account.type.ts'
import { changePassword } from './change-password.ts'
import { readMenu } from './menu.queries.ts'
import { registerStudio } from './register-studio.ts'
import { signIn } from './sign-in.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'
import { ViewerObject, viewerObject } from './viewer.type.ts'

@Resolver()
export class AccountResolver {
  @Query(() => Installation)
  installation(@Ctx() context: Context): Promise<Installation> {
    return readInstallation(context)
  }

  @Query(() => ViewerObject)
  viewer(@Ctx() context: Context): ViewerObject {
    return viewerObject(signedIn(context))
  }

  @Query(() => [MenuEntry], { description: 'Where the viewer may go, in order.' })
  menu(@Ctx() context: Context): Promise<MenuEntry[]> {
    return readMenu(context.db, signedIn(context))
  }

  @Mutation(() => StudioRegisterPayload, { description: 'Only while there is no studio; signs in.' })
  studioRegister(
    @Ctx() context: Context,
    @Arg('input', () => StudioRegisterInput) input: StudioRegisterInput,
  ): Promise<StudioRegisterPayload> {
    return registerStudio(context, input)
  }

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

  @Mutation(() => PasswordChangePayload, { description: 'Ends every other session of the viewer.' })
  passwordChange(
    @Ctx() context: Context,
    @Args(() => PasswordChangeArgs) wanted: PasswordChangeArgs,
  ): Promise<PasswordChangePayload> {
    return changePassword(context, wanted)
  }
}
