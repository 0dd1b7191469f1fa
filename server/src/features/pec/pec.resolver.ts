import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { findClient } from '../client/client.queries.ts'
import { Client, ClientPayload } from '../client/client.type.ts'
import { findPec, openPecs } from './pec.queries.ts'
import { ClientPec, ClientPecInput, ClientPecPayload } from './pec.type.ts'
import { removePec } from './remove-pec.ts'
import { upsertPec } from './upsert-pec.ts'

@Resolver(() => Client)
export class PecResolver {
  @Mutation(() => ClientPecPayload, {
    description:
      'Adds a certified mail box of a client, or writes one anew (WT-051, OPERATIONS 46). The default one becomes `companyData { pec }`. userErrors: REQUIRED, EMAIL_MALFORMED, PEC_EXISTS.',
  })
  async clientPecUpsert(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => ClientPecInput) input: ClientPecInput,
    @Arg('id', () => ID, { nullable: true, description: 'Absent: a new one.' }) id?: string | null,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'Needed with `id`.' })
    expectedVersion?: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<ClientPecPayload> {
    const wish = { clientId, input, id: id ?? null, expectedVersion: expectedVersion ?? null }
    const { id: written, userErrors } = await upsertPec(context, wish, key)
    const client = await findClient(context, written && clientId)
    return { pec: await findPec(context, client, written), client, userErrors }
  }

  @Mutation(() => ClientPayload, {
    description:
      'Takes a certified mail box off a client’s card (OPERATIONS 46). After the default one `companyData { pec }` is null, until another is marked.',
  })
  async clientPecRemove(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ClientPayload> {
    const { id: written, userErrors } = await removePec(context, { clientId, id, expectedVersion })
    return { client: await findClient(context, written), userErrors }
  }

  @FieldResolver(() => [ClientPec], {
    nullable: true,
    description:
      'Certified mail boxes, the default one first (Gestione PEC, WT-051). Null where the word READ is missing.',
  })
  pecs(@Ctx() context: Context, @Root() client: Client): Promise<ClientPec[] | null> {
    return openPecs(context, client)
  }
}
