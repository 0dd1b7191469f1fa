import { Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { changePassword } from './change-password.ts'
import { PasswordChangeArgs, PasswordChangePayload } from './password.type.ts'

@Resolver()
export class PasswordResolver {
  @Mutation(() => PasswordChangePayload, { description: 'Ends every other session of the viewer.' })
  passwordChange(
    @Ctx() context: Context,
    @Args(() => PasswordChangeArgs) wanted: PasswordChangeArgs,
  ): Promise<PasswordChangePayload> {
    return changePassword(context, wanted)
  }
}
