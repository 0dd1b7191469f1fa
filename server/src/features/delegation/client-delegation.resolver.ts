import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { Client } from '../client/client.type.ts'
import { delegationByClient } from './delegation.queries.ts'
import { Delegation } from './delegation.type.ts'

@Resolver(() => Client)
export class ClientDelegationResolver {
  @FieldResolver(() => Delegation, {
    nullable: true,
    description:
      'To your studio: the active one, or else the last. For a client’s users: the active one, or else the last.',
  })
  delegation(@Ctx() context: Context, @Root() { id }: Client): Promise<Delegation | null> {
    return delegationByClient(context).load(id)
  }
}
