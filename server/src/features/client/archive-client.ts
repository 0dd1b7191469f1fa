import { and, eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { studioClient } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { isArchived } from './client-row.ts'

/**
 * Puts the studio's card away. Not the company: it may have an owner, and other studios, whose affair it is not. Since no
 * delegation is left, the studio can create nothing there any more; what it may read without one it still reads.
 */
export const archiveClient = (context: Context, id: string): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const { now } = context
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, 'clientArchive', id)
    if (await isPutAway(tx, viewer.studioId!, id)) return id
    await refuseOpenDelegation(tx, viewer.studioId!, id)
    await tx.update(studioClient).set({ archivedAt: now }).where(card(viewer.studioId!, id))
    await recordAudit(tx, viewer, { action: 'clientArchive', kind: 'client', id, facts, after: { archivedAt: now } })
    return id
  })

export const restoreClient = (context: Context, id: string): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, 'clientRestore', id)
    if (!(await isPutAway(tx, viewer.studioId!, id))) return id
    await tx.update(studioClient).set({ archivedAt: null }).where(card(viewer.studioId!, id))
    await recordAudit(tx, viewer, { action: 'clientRestore', kind: 'client', id, facts })
    return id
  })

const card = (studioId: string, clientId: string) =>
  and(eq(studioClient.studioId, studioId), eq(studioClient.clientId, clientId))

async function isPutAway(tx: Db, studioId: string, clientId: string): Promise<boolean> {
  const rows = await tx.rows(sql`select from ${studioClient} where ${card(studioId, clientId)} and ${isArchived}`)
  return rows.length > 0
}

async function refuseOpenDelegation(tx: Db, studioId: string, clientId: string): Promise<void> {
  const rows = await tx.rows(
    sql`select from delegation d where d.studio_id = ${studioId}::uuid and d.client_id = ${clientId}::uuid
      and d.state in ('PENDING_CLIENT', 'PENDING_STUDIO', 'ACTIVE', 'SUSPENDED')`,
  )
  if (rows.length > 0)
    refuseInput(userError('DELEGATION_NOT_ENDED', 'End the delegation first, or withdraw what is being asked.', ['id']))
}
