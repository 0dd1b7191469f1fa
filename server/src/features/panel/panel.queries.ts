import { eq } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import type { ActingFor } from './panel.type.ts'

/** Also where its last unit has ended meanwhile: whoever went in must see from where to go out. */
export async function readActingFor(db: Db, { actingFor }: Viewer): Promise<ActingFor | null> {
  if (actingFor === null) return null
  const [row] = await db.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, actingFor))
  return row ?? null
}
