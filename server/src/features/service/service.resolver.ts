import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Area } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { findClient } from '../client/client.queries.ts'
import { Client, ClientPayload } from '../client/client.type.ts'
import { AreaEnum } from '../studio/vocabulary.type.ts'
import { servicesOf } from './service.queries.ts'
import { ClientService } from './service.type.ts'
import { setClientService } from './set-client-service.ts'

@Resolver(() => Client)
export class ServiceResolver {
  @Mutation(() => ClientPayload, {
    description:
      'By which service the client works in an area from today on (OPERATIONS 48); the one before is taken off. userErrors: SERVICE_UNKNOWN, SERVICE_NOT_FOR_AREA, INVALID_VALIDITY_RANGE.',
  })
  async clientServiceSet(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('area', () => AreaEnum) area: Area,
    @Arg('serviceCode', () => String, {
      nullable: true,
      description:
        'As `permissionCatalogue { services { code } }` names them. Null: none; yesterday was then the last day of the one there is, which can be looked at for 90 days.',
    })
    serviceCode?: string | null,
    @Arg('validTo', () => DateScalar, { nullable: true, description: 'Last day, included. Null: no end.' })
    validTo?: Day | null,
  ): Promise<ClientPayload> {
    const wish = { clientId, area, serviceCode: serviceCode ?? null, validTo: validTo ?? null }
    const { id, userErrors } = await setClientService(context, wish)
    return { client: await findClient(context, id), userErrors }
  }

  @FieldResolver(() => [ClientService], { description: 'Every area once, with the service that serves it.' })
  services(@Ctx() context: Context, @Root() { id }: Client): Promise<ClientService[]> {
    return servicesOf(context, id)
  }
}
