import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { readPlatform } from './platform.queries.ts'
import { Platform } from './platform.type.ts'

@Resolver()
export class PlatformResolver {
  @Query(() => Platform, { description: 'For administrators of a studio.' })
  platform(@Ctx() context: Context): Promise<Platform> {
    return readPlatform(context)
  }
}
