import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../account/viewer.type.ts'
import { viewerAsClient } from './client.queries.ts'
import { Client } from './client.type.ts'

@Resolver(() => ViewerObject)
export class ViewerClientResolver {
  @FieldResolver(() => Client, { nullable: true, description: 'Of a client’s user.' })
  client(@Ctx() context: Context): Promise<Client | null> {
    return viewerAsClient(context)
  }
}
