import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { findClient } from '../client/client.queries.ts'
import { Client, ClientPayload } from '../client/client.type.ts'
import { findContact, openContacts } from './contact.queries.ts'
import { ClientContact, ClientContactInput, ClientContactPayload } from './contact.type.ts'
import { removeContact } from './remove-contact.ts'
import { upsertContact } from './upsert-contact.ts'

@Resolver(() => Client)
export class ContactResolver {
  @Mutation(() => ClientContactPayload, {
    description:
      'Adds a contact of a client, or writes one anew (WT-049, OPERATIONS 46). userErrors: REQUIRED, TOO_LONG, EMAIL_MALFORMED, INVALID_PHONE.',
  })
  async clientContactUpsert(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => ClientContactInput) input: ClientContactInput,
    @Arg('id', () => ID, { nullable: true, description: 'Absent: a new one.' }) id?: string | null,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'Needed with `id`.' })
    expectedVersion?: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<ClientContactPayload> {
    const wish = { clientId, input, id: id ?? null, expectedVersion: expectedVersion ?? null }
    const { id: written, userErrors } = await upsertContact(context, wish, key)
    const client = await findClient(context, written && clientId)
    return { contact: await findContact(context, client, written), client, userErrors }
  }

  @Mutation(() => ClientPayload, { description: 'Takes a contact off a client’s card (OPERATIONS 46).' })
  async clientContactRemove(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ClientPayload> {
    const { id: written, userErrors } = await removeContact(context, { clientId, id, expectedVersion })
    return { client: await findClient(context, written), userErrors }
  }

  @FieldResolver(() => [ClientContact], {
    nullable: true,
    description:
      'Whom one calls or writes to, by name (Gestione Referenze, WT-049). Null where the word READ is missing.',
  })
  contacts(@Ctx() context: Context, @Root() client: Client): Promise<ClientContact[] | null> {
    return openContacts(context, client)
  }
}
