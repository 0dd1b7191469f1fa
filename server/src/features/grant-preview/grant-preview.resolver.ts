import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { GrantPreviewInput, GrantPreviewPayload } from './grant-preview.type.ts'
import { previewGrant } from './preview-grant.ts'

@Resolver()
export class GrantPreviewResolver {
  @Query(() => GrantPreviewPayload, {
    description:
      'Before saving words, classes, units or the supervisor flag: which operations are gained and lost, for whom, on how many clients and documents. An owner asks about its delegations and additional users, an administrator about its operators; anybody else’s are NOT_FOUND.',
  })
  grantPreview(
    @Ctx() context: Context,
    @Arg('input', () => GrantPreviewInput) input: GrantPreviewInput,
  ): Promise<GrantPreviewPayload> {
    return previewGrant(context, input)
  }
}
