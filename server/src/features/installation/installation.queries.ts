import { desc, eq } from 'drizzle-orm'
import { studio } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import type { Installation } from './installation.type.ts'

/** The demo's studio has one id everywhere: by it an installation knows that it shows the demo. */
export const DEMO_STUDIO_ID = '0168e9d1-8c00-7000-8000-00000000f377'

export async function readInstallation({ db, config }: Context): Promise<Installation> {
  const studios = await db
    .select({ id: studio.id, name: studio.name })
    .from(studio)
    .orderBy(desc(eq(studio.id, DEMO_STUDIO_ID)))
    .limit(2)
  return {
    registered: studios.length > 0,
    studioName: studios.length === 1 ? studios[0]!.name : null,
    demo: studios[0]?.id === DEMO_STUDIO_ID,
    isSignUpOpen: studios.length === 0 || config.isSignUpOpen,
  }
}
