import { sql } from 'drizzle-orm'
import type { Context } from '../../graphql/context.ts'
import type { Installation } from './account.type.ts'

export async function readInstallation({ db, config }: Context): Promise<Installation> {
  const studios = await db.rows<{ name: string }>(sql`select name from studio limit 2`)
  return {
    registered: studios.length > 0,
    studioName: studios.length === 1 ? studios[0]!.name : null,
    demo: config.isDemo,
  }
}
