import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import type { Connection } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { OperatingUnit } from '../unit/operating-unit.type.ts'
import { archiveClient, restoreClient } from './archive-client.ts'
import { standingByClient } from './client.loaders.ts'
import {
  additionalUserCount,
  clientActions,
  findClient,
  hasNoUnit,
  listClients,
  openCompanyData,
  ownersByClient,
  readClient,
  unitsByClient,
} from './client.queries.ts'
import { Client, ClientPayload, CompanyData } from './client.type.ts'
import { ClientBillingProfileInput, ClientCreateInput, ClientUpdateInput } from './client-input.type.ts'
import { ClientConnection, ClientsArgs } from './client-list.type.ts'
import { createClient } from './create-client.ts'
import { setClientUnits } from './set-client-units.ts'
import { setClientSecondFactor } from './set-second-factor.ts'
import { updateBillingProfile } from './update-billing-profile.ts'
import { updateClient } from './update-client.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<ClientPayload> => ({
  client: await findClient(context, id),
  userErrors,
})

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => ClientConnection, { description: 'The clients that you see.' })
  clients(@Ctx() context: Context, @Args(() => ClientsArgs) args: ClientsArgs): Promise<Connection<Client>> {
    return listClients(context, args)
  }

  @Query(() => Client, {
    description: 'A client’s card: seen without any delegation. The rest follows the words granted.',
  })
  client(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Client> {
    return readClient(context, id)
  }

  @Mutation(() => ClientPayload)
  async clientCreate(
    @Ctx() context: Context,
    @Arg('input', () => ClientCreateInput) input: ClientCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<ClientPayload> {
    return payload(context, await createClient(context, input, idempotencyKey))
  }

  @Mutation(() => ClientPayload)
  async clientUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => ClientUpdateInput) input: ClientUpdateInput,
  ): Promise<ClientPayload> {
    return payload(context, await updateClient(context, { id, expectedVersion, input }))
  }

  @Mutation(() => ClientPayload)
  async clientBillingProfileUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => ClientBillingProfileInput) input: ClientBillingProfileInput,
  ): Promise<ClientPayload> {
    return payload(context, await updateBillingProfile(context, { id, expectedVersion, input }))
  }

  @Mutation(() => ClientPayload, {
    description:
      'The whole set of units, of those you see, linked from today; the others are unlinked. The client is null where you no longer see it.',
  })
  async clientUnitsSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('unitIds', () => [ID]) unitIds: string[],
  ): Promise<ClientPayload> {
    return payload(context, await setClientUnits(context, { id, unitIds }))
  }

  @Mutation(() => ClientPayload, {
    description:
      'Puts the studio’s card of a client away (OPERATIONS 49): it leaves lists and searches, and the studio can create nothing there. The company itself and other studios go on. userErrors: DELEGATION_NOT_ENDED.',
  })
  async clientArchive(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ClientPayload> {
    return payload(context, await archiveClient(context, id))
  }

  @Mutation(() => ClientPayload, { description: 'Takes the card of an archived client out again.' })
  async clientRestore(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ClientPayload> {
    return payload(context, await restoreClient(context, id))
  }

  @Mutation(() => ClientPayload, {
    description:
      'Whether whoever works for the company must have signed in with a second factor (AD-033). userErrors: OWN_SECOND_FACTOR_FIRST.',
  })
  async clientSecondFactorSet(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) id: string,
    @Arg('demanded', () => Boolean) demanded: boolean,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ClientPayload> {
    return payload(context, await setClientSecondFactor(context, { id, demanded, expectedVersion }))
  }

  @FieldResolver(() => CompanyData, { nullable: true, description: 'Null where the word READ is missing.' })
  companyData(@Ctx() context: Context, @Root() client: Client): Promise<CompanyData | null> {
    return openCompanyData(context, client)
  }

  @FieldResolver(() => [OperatingUnit], { description: 'Units linked today, of those you see.' })
  units(@Ctx() context: Context, @Root() { id }: Client): Promise<OperatingUnit[]> {
    return unitsByClient(context).load(id)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Your studio has put its card away (clientArchive): it is in lists only where asked for. A delegation that begins later brings it back.',
  })
  async isArchived(@Root() client: Client): Promise<boolean> {
    return (await client.company).isArchived
  }

  @FieldResolver(() => Boolean, {
    description:
      'No unit valid today follows it: only administrators and supervisors see it, and only they are told (WT-056, WT-057).',
  })
  hasNoUnit(@Ctx() context: Context, @Root() client: Client): Promise<boolean> {
    return hasNoUnit(context, client)
  }

  @FieldResolver(() => [String], {
    description:
      'What you may do here: names of operations. For documents: what you may do to some document of this client.',
  })
  allowedActions(@Ctx() context: Context, @Root() client: Client): Promise<Action[]> {
    return clientActions(context, client)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whoever works for it must have signed in with a second factor (AD-033).',
  })
  async demandsSecondFactor(@Ctx() context: Context, @Root() { id }: Client): Promise<boolean> {
    const standing = await standingByClient(context).load(id)
    return standing?.demandsSecondFactor ?? false
  }

  @FieldResolver(() => Int, { description: 'How many sign in for it besides the owners (AR-001).' })
  additionalUserCount(@Ctx() context: Context, @Root() { id }: Client): Promise<number> {
    return additionalUserCount(context).load(id)
  }

  @FieldResolver(() => [String], { description: 'Names of the owners, who sign in for the company.' })
  async owners(@Ctx() context: Context, @Root() { id }: Client): Promise<string[]> {
    const owners = await ownersByClient(context).load(id)
    return owners.map(({ name }) => name)
  }
}
