import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'
import type { ApiToken } from './token.type.ts'

/** Everybody's own; besides, for an administrator all of its studio, for an owner all of its company. */
export function visibleTokens(viewer: Viewer): SQL {
  if (viewer.side === 'studio' && viewer.administrator) return eq(apiToken.studioId, viewer.studioId!)
  if (viewer.side === 'client' && viewer.owner) return eq(apiToken.clientId, viewer.clientId!)
  const ofMembership =
    viewer.side === 'studio'
      ? eq(apiToken.operatorId, viewer.operatorId!)
      : eq(apiToken.clientUserId, viewer.clientUserId!)
  return and(eq(apiToken.personId, viewer.personId!), ofMembership)!
}

const columns = {
  id: apiToken.id,
  name: apiToken.name,
  prefix: apiToken.prefix,
  scopes: apiToken.scopes,
  expiresOn: apiToken.expiresOn,
  createdAt: apiToken.createdAt,
  lastUsedAt: apiToken.lastUsedAt,
  revokedAt: apiToken.revokedAt,
}

export const readTokens = (db: Db, viewer: Viewer): Promise<ApiToken[]> =>
  db.select(columns).from(apiToken).where(visibleTokens(viewer)).orderBy(desc(apiToken.createdAt), desc(apiToken.id))

export async function readToken(db: Db, viewer: Viewer, id: string): Promise<ApiToken | undefined> {
  const [row] = await db
    .select(columns)
    .from(apiToken)
    .where(and(eq(apiToken.id, id), visibleTokens(viewer)))
  return row
}
