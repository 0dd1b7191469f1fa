import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { RateLimit } from './rate-limit.type.ts'

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    nullable: true,
    description: 'The same as the RateLimit headers of every answer say. null: this installation limits nobody.',
  })
  rateLimit(@Ctx() { rate, now }: Context): RateLimit | null {
    if (!rate) return null
    const { limit, remaining, resetsInMs } = rate.allowance
    return { limit, remaining, resetsAt: new Date(now.getTime() + resetsInMs) }
  }
}
