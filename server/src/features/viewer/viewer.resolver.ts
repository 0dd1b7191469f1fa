import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readMemberships } from './membership.queries.ts'
import { ContextSelectPayload, Membership } from './membership.type.ts'
import { readMenu } from './menu.queries.ts'
import { MenuEntry } from './menu.type.ts'
import { selectContext } from './select-context.ts'
import { ViewerObject, viewerObject } from './viewer.type.ts'

@Resolver(() => ViewerObject)
export class ViewerResolver {
  @Query(() => ViewerObject)
  viewer(@Ctx() context: Context): ViewerObject {
    return viewerObject(signedIn(context))
  }

  @Query(() => [MenuEntry], { description: 'Where the viewer may go, in order.' })
  menu(@Ctx() context: Context): Promise<MenuEntry[]> {
    return readMenu(context.db, signedIn(context))
  }

  @Mutation(() => ContextSelectPayload, {
    description: 'Works as another of the viewer’s memberships from now on, in this session.',
  })
  contextSelect(
    @Ctx() context: Context,
    @Arg('membershipId', () => ID) membershipId: string,
  ): Promise<ContextSelectPayload> {
    return selectContext(context, membershipId)
  }

  @FieldResolver(() => [Membership], {
    description: 'Where the viewer may work. Of a token, only where it works.',
  })
  memberships(@Ctx() context: Context): Promise<Membership[]> {
    return readMemberships(context.db, signedIn(context))
  }
}
