import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { clientById } from '../client/client.loaders.ts'
import { Client } from '../client/client.type.ts'
import { smartServicesOf } from './service.queries.ts'
import { ClientService } from './service.type.ts'
import { SmartClient, SmartClientConnection } from './smart-client.type.ts'
import { listSmartServices } from './smart-services.queries.ts'

@Resolver(() => SmartClient)
export class SmartServicesResolver {
  @Query(() => SmartClientConnection, {
    description:
      'The clients whose SMART services you may enter, by name: those you manage that have consented, and granted READ (WK-005, WK-049). For a client’s users: their own company. `totalCount` is the figure of the tile.',
  })
  smartServices(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('clientId', () => ID, {
      nullable: true,
      description: 'Only of this client; FORBIDDEN with the reasons where it is closed.',
    })
    clientId?: string | null,
  ): Promise<Connection<SmartClient>> {
    return listSmartServices(context, { ...page, clientId: clientId ?? null })
  }

  @FieldResolver(() => Client)
  client(@Ctx() context: Context, @Root() { id }: SmartClient): Promise<Client> {
    return clientById(context).load(id)
  }

  @FieldResolver(() => [ClientService], { description: 'The SMART ones that it works by today.' })
  services(@Ctx() context: Context, @Root() { id }: SmartClient): Promise<ClientService[]> {
    return smartServicesOf(context, id)
  }
}
