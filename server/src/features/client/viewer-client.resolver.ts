import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'
import { viewerAsClient } from './client.queries.ts'
import { Client } from './client.type.ts'

@Resolver(() => ViewerObject)
export class ViewerClientResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: 'Of a client’s user, and of whoever works in a client’s panel.',
  })
  client(@Ctx() context: Context): Promise<Client | null> {
    return viewerAsClient(context)
  }
}
