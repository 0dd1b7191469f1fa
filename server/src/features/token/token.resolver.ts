import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { readTokens } from './token.queries.ts'
import { ApiToken, ApiTokenCreateInput, ApiTokenCreatePayload, ApiTokenPayload } from './token.type.ts'

@Resolver()
export class TokenResolver {
  @Query(() => [ApiToken], {
    description: 'Your own; an administrator sees those of its studio, an owner those of its company. Newest first.',
  })
  apiTokens(@Ctx() context: Context): Promise<ApiToken[]> {
    return readTokens(context.db, signedIn(context))
  }

  @Mutation(() => ApiTokenCreatePayload)
  apiTokenCreate(
    @Ctx() context: Context,
    @Arg('input', () => ApiTokenCreateInput) input: ApiTokenCreateInput,
  ): Promise<ApiTokenCreatePayload> {
    return transaction(context.db, (tx) => createToken(tx, signedIn(context), input))
  }

  @Mutation(() => ApiTokenPayload, { description: 'The token’s next request is refused. For good.' })
  async apiTokenRevoke(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ApiTokenPayload> {
    const apiToken = await transaction(context.db, (tx) => revokeToken(tx, signedIn(context), id))
    return { apiToken, userErrors: [] }
  }
}
