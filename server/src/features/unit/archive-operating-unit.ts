import { eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}

export const archiveOperatingUnit = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, 'operatingUnitArchive', id)
    const [row] = await tx.select().from(operatingUnit).where(eq(operatingUnit.id, id))
    const unit = row!
    if (unit.version !== expectedVersion) throw staleVersion(expectedVersion, unit.version)
    if (unit.archivedAt) return id
    // A link that begins later counts too: it would begin to count for a unit that is gone.
    const current = sql`l.unit_id = ${id}::uuid and l.removed_at is null and (l.valid_to is null or l.valid_to >= ${context.today}::date)`
    const linked = await tx.rows(
      sql`select 1 from operator_unit l where ${current} union all select 1 from client_unit l where ${current} limit 1`,
    )
    if (linked.length > 0)
      refuseInput(
        userError('UNIT_HAS_LINKS', 'Operators or clients are linked to this unit. Take the links away first.'),
      )
    await tx
      .update(operatingUnit)
      .set({ archivedAt: context.now, version: unit.version + 1 })
      .where(eq(operatingUnit.id, id))
    await recordAudit(tx, viewer, {
      action: 'operatingUnitArchive',
      kind: 'unit',
      id,
      facts,
      before: { archivedAt: null },
      after: { archivedAt: context.now },
    })
    return id
  })
