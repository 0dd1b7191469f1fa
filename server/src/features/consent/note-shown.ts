import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { consent } from '../../db/tables/consent.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Consent } from './consent.type.ts'

/**
 * Keeps that whoever can answer has seen the request (STATES: the client opens its home). Of the owner in person: not of a
 * token, nor of somebody who looks as the owner. The client is locked first, as by everybody who writes about its rights.
 */
export async function noteShown(context: Context, rows: readonly Consent[]): Promise<readonly Consent[]> {
  const { side, owner, sessionId, viewedBy, clientId } = signedIn(context)
  const isOwner = side === 'client' && owner && sessionId !== null && viewedBy === null
  const unseen = isOwner ? rows.filter(({ state, shownAt }) => state === 'SENT' && shownAt === null) : []
  if (unseen.length === 0) return rows
  const ids = unseen.map(({ id }) => id)
  await transaction(context.db, async (tx) => {
    await tx.rows(sql`select from client where id = ${clientId}::uuid for no key update`)
    await tx
      .update(consent)
      .set({ shownAt: context.now })
      .where(and(inArray(consent.id, ids), eq(consent.state, 'SENT'), isNull(consent.shownAt)))
  })
  return rows.map((row) => (unseen.includes(row) ? { ...row, shownAt: context.now, requestState: 'SHOWN' } : row))
}
