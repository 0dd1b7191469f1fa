import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { changePassword } from './change-password.ts'
import { completeRecovery } from './complete-recovery.ts'
import { PasswordChangeArgs, PasswordChangePayload } from './password.type.ts'
import {
  PasswordRecoveryCompleteArgs,
  PasswordRecoveryCompletePayload,
  PasswordRecoveryInput,
  PasswordRecoveryRequestPayload,
} from './recovery.type.ts'
import { requestRecovery } from './request-recovery.ts'

@Resolver()
export class PasswordResolver {
  @Mutation(() => PasswordChangePayload, { description: 'Ends every other session of the viewer.' })
  passwordChange(
    @Ctx() context: Context,
    @Args(() => PasswordChangeArgs) wanted: PasswordChangeArgs,
  ): Promise<PasswordChangePayload> {
    return changePassword(context, wanted)
  }

  @Mutation(() => PasswordRecoveryRequestPayload, {
    description:
      'Sends a link to the person’s e-mail address, good once and for 30 minutes, with its user name. Answers the same where there is no such person.',
  })
  passwordRecoveryRequest(
    @Ctx() context: Context,
    @Arg('input', () => PasswordRecoveryInput) input: PasswordRecoveryInput,
  ): Promise<PasswordRecoveryRequestPayload> {
    return requestRecovery(context, input)
  }

  @Mutation(() => PasswordRecoveryCompletePayload, {
    description: 'Ends every session of the person, and a lock after failed tries. Signs nobody in.',
  })
  passwordRecoveryComplete(
    @Ctx() context: Context,
    @Args(() => PasswordRecoveryCompleteArgs) given: PasswordRecoveryCompleteArgs,
  ): Promise<PasswordRecoveryCompletePayload> {
    return completeRecovery(context, given)
  }
}
