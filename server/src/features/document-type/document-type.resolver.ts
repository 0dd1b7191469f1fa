import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { findClient } from '../client/client.queries.ts'
import { Client, ClientPayload } from '../client/client.type.ts'
import { allDocumentTypes } from './document-types.ts'
import { setDocumentTypes } from './set-document-types.ts'

@Resolver(() => Client)
export class DocumentTypeResolver {
  @Mutation(() => ClientPayload, {
    description:
      'Which kinds of document may be begun for a client (Tipi Documento, WT-053, OPERATIONS 48): the whole set. Drafts and documents that exist stay as they are. userErrors: DOCUMENT_TYPE_UNKNOWN.',
  })
  async clientDocumentKindsSet(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('enabled', () => [String], { description: 'TD01 … of the FatturaPA.' }) enabled: string[],
  ): Promise<ClientPayload> {
    const { id, userErrors } = await setDocumentTypes(context, { clientId, enabled })
    return { client: await findClient(context, id), userErrors }
  }

  @FieldResolver(() => [String], {
    description:
      'The kinds of document that may be begun for it: TD01 … of the FatturaPA. All, if nobody switched one off.',
  })
  async enabledDocumentTypes(@Root() client: Client): Promise<string[]> {
    // Of a client in a list of invoices its data are on their way.
    const { disabledDocumentTypes } = await client.company
    return allDocumentTypes.filter((code) => !disabledDocumentTypes.includes(code))
  }
}
