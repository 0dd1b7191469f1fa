import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from './changes-of.ts'

type StudioRow = typeof studio.$inferSelect
interface HeldStudio {
  readonly id: string
  readonly facts: Facts
  readonly row: StudioRow
}

/** The viewer's own studio, locked, as the caller last read it. */
export async function holdStudio(
  tx: Db,
  context: Context,
  action: Action,
  expectedVersion: number,
): Promise<HeldStudio> {
  const viewer = signedIn(context)
  const id = viewer.studioId ?? ''
  const facts = await claim(tx, viewer, action, id)
  const [row] = await tx.select().from(studio).where(eq(studio.id, id))
  if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
  return { id, facts, row: row! }
}

/** Writes what is different, with its audit; nothing where nothing is. `more`: what the change also is, kept in other tables. */
export async function keepStudioChange(
  tx: Db,
  context: Context,
  action: Action,
  { id, facts, row }: HeldStudio,
  next: Partial<StudioRow>,
  more?: { before: object; after: object },
): Promise<void> {
  const changes = changesOf(row, next)
  if (!changes && !more) return
  await tx
    .update(studio)
    .set({ ...next, version: row.version + 1 })
    .where(eq(studio.id, id))
  const before = { ...changes?.before, ...more?.before }
  const after = { ...changes?.after, ...more?.after }
  await recordAudit(tx, signedIn(context), { action, kind: 'studio', id, facts, before, after })
}
