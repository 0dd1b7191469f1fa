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

  @Mutation(() => StudioRegisterPayload, { description: 'Only while there is no studio; signs in.' })
  studioRegister(
    @Ctx() context: Context,
    @Arg('input', () => StudioRegisterInput) input: StudioRegisterInput,
  ): Promise<StudioRegisterPayload> {
    return registerStudio(context, input)
  }
}
