import { Args, Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type Decision, DecisionConnection, DecisionLogArgs, ReadCount } from './decision.type.ts'
import { readDecisionLog, readReadCounts } from './decision-log.queries.ts'

@Resolver(() => DecisionConnection)
export class DecisionResolver {
  @Query(() => DecisionConnection, {
    description:
      'What the rule answered, newest first (OPERATIONS 15): refusals and questions of the last 400 days, and every write that was allowed. To an administrator of its studio’s people and tokens, to an owner of whatever concerns the company.',
  })
  decisionLog(
    @Ctx() context: Context,
    @Args(() => DecisionLogArgs) args: DecisionLogArgs,
  ): Promise<Connection<Decision>> {
    return readDecisionLog(context.db, signedIn(context), args)
  }

  @FieldResolver(() => [ReadCount], {
    description: 'Reads are counted, not kept: of the last 30 days, by one’s own people. A few seconds late.',
  })
  reads(@Ctx() context: Context): Promise<ReadCount[]> {
    return readReadCounts(context.db, signedIn(context))
  }
}
