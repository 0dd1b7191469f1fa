import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'
import { viewerStudio } from './studio.queries.ts'
import { Studio } from './studio.type.ts'

@Resolver(() => ViewerObject)
export class ViewerStudioResolver {
  @FieldResolver(() => Studio, { nullable: true, description: 'The studio you work for, or that works for you.' })
  studio(@Ctx() context: Context): Promise<Studio | null> {
    return viewerStudio(context)
  }
}
