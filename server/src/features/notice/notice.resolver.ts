import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { dismissNotice } from './dismiss-notice.ts'
import { listNotices } from './notice.queries.ts'
import { Notice, NoticeDismissPayload } from './notice.type.ts'

@Resolver()
export class NoticeResolver {
  @Query(() => [Notice], {
    description:
      'What the viewer’s home tells (WT-069): first what stands, then the newest twenty of what happened; without what was put away.',
  })
  notices(@Ctx() context: Context): Promise<Notice[]> {
    return listNotices(context.db, signedIn(context))
  }

  @Mutation(() => NoticeDismissPayload, {
    description: '“Do not show again” (WK-007): for good, for you alone. NOT_FOUND: you are not told this.',
  })
  async noticeDismiss(@Ctx() context: Context, @Arg('key', () => ID) key: string): Promise<NoticeDismissPayload> {
    const { id, userErrors } = await dismissNotice(context, key)
    return { dismissed: id, userErrors }
  }
}
