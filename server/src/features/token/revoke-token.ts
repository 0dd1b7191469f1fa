import { and, eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readToken, visibleTokens } from './token.queries.ts'
import type { ApiToken } from './token.type.ts'

/** Its next request is refused. Revoking it again changes nothing. */
export async function revokeToken(tx: Db, viewer: Viewer, id: string): Promise<ApiToken> {
  await claim(tx, viewer, 'apiTokenRevoke', viewer.personId!)
  if (!isId(id)) throw notFound()
  const [held] = await tx
    .select({ name: apiToken.name, revokedAt: apiToken.revokedAt })
    .from(apiToken)
    .where(and(eq(apiToken.id, id), visibleTokens(viewer)))
    .for('update')
  if (!held) throw notFound()
  if (!held.revokedAt) {
    await tx.update(apiToken).set({ revokedAt: viewer.now }).where(eq(apiToken.id, id))
    const before = { name: held.name }
    await recordAudit(tx, viewer, { action: 'apiTokenRevoke', kind: 'token', id, before, after: { revoked: true } })
  }
  return (await readToken(tx, viewer, id))!
}
