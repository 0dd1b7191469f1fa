import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { findClient } from '../client/client.queries.ts'
import { Client } from '../client/client.type.ts'
import { ClientOwnerInput, ClientOwnerPayload } from './client-owner.type.ts'
import { createClientOwner } from './create-client-owner.ts'

@Resolver(() => Client)
export class ClientOwnerResolver {
  @Mutation(() => ClientOwnerPayload, {
    description:
      'Gives a company that has nobody yet its owner’s login, with a one-time password (Gestione Utenti, WT-050). Its user name goes to it by e-mail, the password does not. userErrors: OWNER_EXISTS, CLIENT_DECIDES where another studio works for it, REQUIRED, EMAIL_MALFORMED, USERNAME_TAKEN, USERNAME_MALFORMED.',
  })
  async clientOwnerCreate(
    @Ctx() context: Context,
    @Arg('input', () => ClientOwnerInput) input: ClientOwnerInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<ClientOwnerPayload> {
    const { id, userErrors, username = null, oneTimePassword = null } = await createClientOwner(context, input, key)
    return { client: await findClient(context, id), username, oneTimePassword, userErrors }
  }
}
