import { and, eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { refuse } from '../../access/denial.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { partnerApp, partnerExclusion } from '../../db/tables/partner-app.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { visibleApps } from './partner-app.queries.ts'

export interface HeldPartnerApp {
  readonly action: Action
  readonly row: typeof partnerApp.$inferSelect
  /** Registered by the viewer's own studio or company. */
  readonly own: boolean
}

/** A program the viewer knows of, held until the transaction ends; a company's own row first, as whoever changes rights takes it. */
export async function holdPartnerApp(tx: Db, context: Context, action: Action, id: string): Promise<HeldPartnerApp> {
  const viewer = signedIn(context)
  await claim(tx, viewer, action, viewer.personId!)
  if (!isId(id)) throw notFound()
  if (viewer.clientId) await tx.rows(sql`select from client where id = ${viewer.clientId}::uuid for no key update`)
  const [row] = await tx
    .select()
    .from(partnerApp)
    .where(and(eq(partnerApp.id, id), visibleApps(viewer)))
    .for('update')
  if (!row) throw notFound()
  return { action, row, own: viewer.side === 'studio' || row.clientId !== null }
}

/** One that has ended stays ended. */
export function refuseIfRevoked(context: Context, { action, row }: HeldPartnerApp): void {
  const answer = { outcome: 'FORBIDDEN', allowed: false, missing: ['state'] } as const
  if (row.revokedAt) refuse(signedIn(context), action, answer, { state: 'REVOKED' }, undefined, row.id)
}

/** Shuts a studio's program out of the viewer's company, or lets it in again. As it is already: nothing to do. */
export async function setShutOut(tx: Db, context: Context, held: HeldPartnerApp, shutOut: boolean): Promise<void> {
  const viewer = signedIn(context)
  const { id: partnerAppId, name, publisher, studioId } = held.row
  const clientId = viewer.clientId!
  const pair = and(eq(partnerExclusion.partnerAppId, partnerAppId), eq(partnerExclusion.clientId, clientId))
  const by = { createdAt: context.now, createdBy: viewer.personId }
  const changed = shutOut
    ? await tx
        .insert(partnerExclusion)
        .values({ partnerAppId, clientId, ...by })
        .onConflictDoNothing()
        .returning()
    : await tx.delete(partnerExclusion).where(pair).returning()
  if (changed.length === 0) return
  const before = { shutOut: !shutOut }
  const after = { name, publisher, studioId, shutOut }
  await recordAudit(tx, viewer, { action: held.action, kind: 'partnerApp', id: partnerAppId, clientId, before, after })
}
