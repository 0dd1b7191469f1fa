import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { Studio } from '../studio/studio.type.ts'
import { listStudios, readProfile } from './directory.queries.ts'
import {
  AccountantProfile,
  AccountantProfilePayload,
  type ListedStudio,
  ListedStudioConnection,
  StudioDirectoryArgs,
} from './directory.type.ts'
import { setAccountantProfile } from './set-accountant-profile.ts'

@Resolver(() => Studio)
export class DirectoryResolver {
  @Query(() => ListedStudioConnection, {
    description: 'The accountants who take companies from here, by name (FC-002, OPERATIONS 26).',
  })
  studioDirectory(
    @Ctx() context: Context,
    @Args(() => StudioDirectoryArgs) args: StudioDirectoryArgs,
  ): Promise<Connection<ListedStudio>> {
    return listStudios(context, args)
  }

  @Mutation(() => AccountantProfilePayload, {
    description: 'Enters the directory or leaves it, at once, by an administrator (FC-001, OPERATIONS 25).',
  })
  async accountantProfileSet(
    @Ctx() context: Context,
    @Arg('isListed', () => Boolean) isListed: boolean,
    @Arg('expectedVersion', () => Int, { description: 'Of `Studio.accountantProfile`.' }) expectedVersion: number,
    @Arg('text', () => String, { nullable: true, description: 'At most 1,000 characters. Absent: as it is.' })
    text?: string | null,
  ): Promise<AccountantProfilePayload> {
    const { id, userErrors } = await setAccountantProfile(context, { expectedVersion, isListed, text })
    return { profile: id === null ? null : await readProfile(context, id), userErrors }
  }

  @FieldResolver(() => AccountantProfile, { nullable: true, description: 'Null: not your own studio.' })
  async accountantProfile(@Ctx() context: Context, @Root() { id }: Studio): Promise<AccountantProfile | null> {
    return signedIn(context).studioId === id ? readProfile(context, id) : null
  }
}
