import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readStudioHealth } from './studio-health.queries.ts'
import { StudioHealth, StudioHealthArgs } from './studio-health.type.ts'

@Resolver()
export class StudioHealthResolver {
  @Query(() => StudioHealth, {
    description:
      'For administrators and supervisors. Tokens: an administrator those of the studio, a supervisor its own. BAD_USER_INPUT: `after` without `kind`, `first` outside 1 to 100.',
  })
  studioHealth(@Ctx() context: Context, @Args(() => StudioHealthArgs) args: StudioHealthArgs): Promise<StudioHealth> {
    return readStudioHealth(context.db, signedIn(context), args)
  }
}
