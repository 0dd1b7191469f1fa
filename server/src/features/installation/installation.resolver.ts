import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { readInstallation } from './installation.queries.ts'
import { Installation, StudioRegisterInput, StudioRegisterPayload } from './installation.type.ts'
import { registerStudio } from './register-studio.ts'

@Resolver()
export class InstallationResolver {
  @Query(() => Installation)
  installation(@Ctx() context: Context): Promise<Installation> {
    return readInstallation(context)
  }

  @Mutation(() => StudioRegisterPayload, {
    description:
      'Free, for every studio (AD-001, AD-002); signs in. An installation may keep it to the first studio: then FORBIDDEN, ALREADY_REGISTERED. userErrors: REQUIRED, VAT_NUMBER_INVALID, STUDIO_EXISTS, USERNAME_TAKEN, USERNAME_MALFORMED, EMAIL_MALFORMED, REFERRAL_CODE_UNKNOWN, those of passwords.',
  })
  studioRegister(
    @Ctx() context: Context,
    @Arg('input', () => StudioRegisterInput) input: StudioRegisterInput,
  ): Promise<StudioRegisterPayload> {
    return registerStudio(context, input)
  }
}
