import { Ctx, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readMenu } from './menu.queries.ts'
import { MenuEntry } from './menu.type.ts'
import { ViewerObject, viewerObject } from './viewer.type.ts'

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerObject)
  viewer(@Ctx() context: Context): ViewerObject {
    return viewerObject(signedIn(context))
  }

  @Query(() => [MenuEntry], { description: 'Where the viewer may go, in order.' })
  menu(@Ctx() context: Context): Promise<MenuEntry[]> {
    return readMenu(context.db, signedIn(context))
  }
}
