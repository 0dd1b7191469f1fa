import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'
import { beginActing, endActing } from './act-for-client.ts'
import { readActingFor } from './panel.queries.ts'
import { ActingFor, PanelPayload, ViewedBy } from './panel.type.ts'
import { beginViewing, endViewing } from './view-as.ts'

@Resolver(() => ViewerObject)
export class PanelResolver {
  @FieldResolver(() => ActingFor, {
    nullable: true,
    description:
      'The client in whose panel the operator works: no other is open meanwhile, and `menu` is the portal’s. Ends with actAsEnd, with the delegation or its word READ, and after eight hours without use. Also where an owner looks as its delegate.',
  })
  actingFor(@Ctx() { db }: Context, @Root() { viewer }: ViewerObject): Promise<ActingFor | null> {
    return readActingFor(db, viewer)
  }

  @FieldResolver(() => ViewedBy, {
    nullable: true,
    description:
      'Who really looks: all else of the viewer is of the one looked as. Mutations are refused with VIEWING_AS meanwhile, but for viewAsEnd and signOut.',
  })
  viewedBy(@Root() { viewer }: ViewerObject): ViewedBy | null {
    return viewer.viewedBy
  }

  @Mutation(() => PanelPayload, {
    description:
      'An operator goes into a client’s panel, within what the client has granted. Whatever it does there is kept under both names.',
  })
  actAsBegin(@Ctx() context: Context, @Arg('clientId', () => ID) clientId: string): Promise<PanelPayload> {
    return beginActing(context, clientId)
  }

  @Mutation(() => PanelPayload, { description: 'Back to the studio.' })
  actAsEnd(@Ctx() context: Context): Promise<PanelPayload> {
    return endActing(context)
  }

  @Mutation(() => PanelPayload, {
    description:
      'Shows what somebody else is shown, without changing anything. Nothing personal is shown: tokens. Not while acting, nor while already looking.',
  })
  viewAsBegin(
    @Ctx() context: Context,
    @Arg('principalId', () => ID, {
      description:
        'Of an administrator: an operator of its studio. Of an owner: a user of its company, or a delegation in force or suspended: the portal as that studio sees it in the company’s panel.',
    })
    principalId: string,
  ): Promise<PanelPayload> {
    return beginViewing(context, principalId)
  }

  @Mutation(() => PanelPayload, { description: 'Oneself again.' })
  viewAsEnd(@Ctx() context: Context): Promise<PanelPayload> {
    return endViewing(context)
  }
}
