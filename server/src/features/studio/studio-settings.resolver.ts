import { eq } from 'drizzle-orm'
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { Studio } from './studio.type.ts'
import { StudioSettings, StudioSettingsInput, StudioSettingsPayload } from './studio-settings.type.ts'
import { updateStudioSettings } from './update-studio-settings.ts'

async function readSettings(context: Context, id: string): Promise<StudioSettings> {
  const [row] = await context.db.select().from(studio).where(eq(studio.id, id))
  return row!
}

@Resolver(() => Studio)
export class StudioSettingsResolver {
  @Mutation(() => StudioSettingsPayload, { description: 'By an administrator of the studio (OPERATIONS 23).' })
  async studioSettingsUpdate(
    @Ctx() context: Context,
    @Arg('input', () => StudioSettingsInput) input: StudioSettingsInput,
    @Arg('expectedVersion', () => Int, { description: 'Of `Studio.settings`.' }) expectedVersion: number,
  ): Promise<StudioSettingsPayload> {
    const { id, userErrors } = await updateStudioSettings(context, { expectedVersion, input })
    return { settings: id === null ? null : await readSettings(context, id), userErrors }
  }

  @FieldResolver(() => StudioSettings, { nullable: true, description: 'Null: not your own studio.' })
  async settings(@Ctx() context: Context, @Root() { id }: Studio): Promise<StudioSettings | null> {
    return signedIn(context).studioId === id ? readSettings(context, id) : null
  }
}
