import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from './changes-of.ts'
import type { StudioSettingsInput } from './studio-settings.type.ts'

interface Wish {
  readonly expectedVersion: number
  readonly input: StudioSettingsInput
}
const action = 'studioSettingsUpdate'

export const updateStudioSettings = (context: Context, { expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const id = viewer.studioId!
    const facts = await claim(tx, viewer, action, id)
    const [row] = await tx.select().from(studio).where(eq(studio.id, id))
    if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
    const next = { smartAccess: input.smartAccess ?? row!.smartAccess }
    const changes = changesOf(row!, next)
    if (!changes) return id
    await tx
      .update(studio)
      .set({ ...next, version: row!.version + 1 })
      .where(eq(studio.id, id))
    await recordAudit(tx, viewer, { action, kind: 'studio', id, facts, ...changes })
    return id
  })
