import { and, eq, inArray, lt } from 'drizzle-orm'
import { systemViewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { transaction } from '../../db/transaction.ts'
import { dayOf } from '../../lib/days.ts'
import { defineJob } from '../../queue/job.ts'
import { stageOf, stateAfter } from './delegation.states.ts'
import { holdDelegation, keepDelegationChange } from './held-delegation.ts'
import { tellBothSides } from './tell-other-side.ts'

export const delegationEnd = defineJob<{ readonly day: string }>('delegation-end')

/**
 * Writes down that delegations and requests are over whose last day has passed. It takes no right away, since each request asks
 * for the days too: it makes room for another delegation, tells the lists, and leaves its trace.
 */
export async function endDelegations(db: Database, now: Date): Promise<void> {
  const asking = { viewer: systemViewer(now), now }
  const isOver = and(
    inArray(delegation.state, ['ACTIVE', 'PENDING_CLIENT', 'PENDING_STUDIO']),
    lt(delegation.validTo, dayOf(now)),
  )
  const due = await db.select({ id: delegation.id, version: delegation.version }).from(delegation).where(isOver)
  for (const { id } of due) {
    await transaction(db, async (tx) => {
      const [row] = await tx
        .select()
        .from(delegation)
        .where(and(eq(delegation.id, id), isOver))
      // Somebody has moved it meanwhile.
      if (!row) return
      const held = await holdDelegation(tx, asking, { action: 'delegationEnd', id, expectedVersion: row.version })
      const state = stateAfter('delegationEnd', stageOf(held.row), 'SYSTEM')
      if (state === 'ENDED') await tellBothSides(tx, { ...held.row, now })
      await keepDelegationChange(tx, asking, held, { state })
    })
  }
}
