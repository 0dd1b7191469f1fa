import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { logoByStudio } from './logo.ts'
import { quickLinksOf, studioById, viewerStudio } from './studio.queries.ts'
import { QuickLink, Studio } from './studio.type.ts'
import { QuickLinkInput, StudioHeaderInput, StudioPayload, StudioUpdateInput } from './studio-input.type.ts'
import { updateQuickLinks } from './update-quick-links.ts'
import { updateStudio } from './update-studio.ts'
import { updateStudioHeader } from './update-studio-header.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<StudioPayload> => ({
  studio: id === null ? null : await studioById(context).load(id),
  userErrors,
})
const ofVersion = { description: 'Of `Studio.version`.' }

@Resolver(() => Studio)
export class StudioResolver {
  @Query(() => Studio, { nullable: true, description: 'The studio you work for, or that works for you.' })
  studio(@Ctx() context: Context): Promise<Studio | null> {
    return viewerStudio(context)
  }

  @Mutation(() => StudioPayload, { description: 'Dati generali of your studio, by an administrator (OPERATIONS 22).' })
  async studioUpdate(
    @Ctx() context: Context,
    @Arg('expectedVersion', () => Int, ofVersion) expectedVersion: number,
    @Arg('input', () => StudioUpdateInput) input: StudioUpdateInput,
  ): Promise<StudioPayload> {
    return payload(context, await updateStudio(context, { expectedVersion, input }))
  }

  @Mutation(() => StudioPayload, {
    description: 'What stands above the pages of the studio’s people and of its clients (WK-011).',
  })
  async studioHeaderUpdate(
    @Ctx() context: Context,
    @Arg('expectedVersion', () => Int, ofVersion) expectedVersion: number,
    @Arg('input', () => StudioHeaderInput) input: StudioHeaderInput,
  ): Promise<StudioPayload> {
    return payload(context, await updateStudioHeader(context, { expectedVersion, input }))
  }

  @Mutation(() => StudioPayload, { description: 'The whole bar of links, in its order; at most twelve (WT-077).' })
  async quickLinksUpdate(
    @Ctx() context: Context,
    @Arg('expectedVersion', () => Int, ofVersion) expectedVersion: number,
    @Arg('links', () => [QuickLinkInput]) links: QuickLinkInput[],
  ): Promise<StudioPayload> {
    return payload(context, await updateQuickLinks(context, { expectedVersion, links }))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The picture above its pages, as a data: address of at most 64 kB.',
  })
  logo(@Ctx() context: Context, @Root() { id }: Studio): Promise<string | null> {
    return logoByStudio(context).load(id)
  }

  @FieldResolver(() => [QuickLink], { nullable: true, description: 'Null: not your own studio.' })
  quickLinks(@Ctx() context: Context, @Root() { id }: Studio): Promise<QuickLink[]> | null {
    return signedIn(context).studioId === id ? quickLinksOf(context, id) : null
  }
}
