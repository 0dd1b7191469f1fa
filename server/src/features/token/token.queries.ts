import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { systemViewer, type Viewer } from '../../access/viewer.ts'
import type { OperatorClass, Scope, Word } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'
import { clientUser } from '../../db/tables/client.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { addDays, dayOf } from '../../lib/days.ts'
import type { ApiToken } from './token.type.ts'
import { isUsable } from './usable-scope.ts'

const UNUSED_DAYS = 90

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
  partnerAppId: apiToken.partnerAppId,
  personId: apiToken.personId,
  clientId: apiToken.clientId,
  issuerName: person.name,
  disabled: sql<boolean>`${person.disabled} or coalesce(${operator.disabled}, false)`,
  closesOn: person.expiresOn,
  operatorId: operator.id,
  administrator: operator.administrator,
  supervisor: operator.supervisor,
  classes: sql<
    OperatorClass[]
  >`array(select c.class from operator_class c where c.operator_id = ${operator.id} and c.removed_at is null)`,
  clientUserId: clientUser.id,
  userRemovedAt: clientUser.removedAt,
  owner: clientUser.owner,
  words: clientUser.words,
}
const selected = (db: Db) =>
  db
    .select(columns)
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .leftJoin(operator, eq(operator.id, apiToken.operatorId))
    .leftJoin(clientUser, eq(clientUser.id, apiToken.clientUserId))
type Row = Awaited<ReturnType<typeof selected>>[number]

export async function readTokens(db: Db, viewer: Viewer): Promise<ApiToken[]> {
  const rows = await selected(db).where(visibleTokens(viewer)).orderBy(desc(apiToken.createdAt), desc(apiToken.id))
  return rows.map((row) => tokenOf(row, viewer))
}

export async function readToken(db: Db, viewer: Viewer, id: string): Promise<ApiToken | undefined> {
  const [row] = await selected(db).where(and(eq(apiToken.id, id), visibleTokens(viewer)))
  return row && tokenOf(row, viewer)
}

function tokenOf(row: Row, viewer: Viewer): ApiToken {
  const { id, name, prefix, scopes, expiresOn, createdAt, lastUsedAt, revokedAt, partnerAppId, issuerName } = row
  const state = revokedAt ? 'REVOKED' : expiresOn < viewer.today ? 'EXPIRED' : 'ACTIVE'
  const lastTouchedOn = dayOf(new Date(lastUsedAt ?? createdAt))
  return {
    ...{ id, name, prefix, scopes, expiresOn, createdAt, lastUsedAt, revokedAt, partnerAppId, issuerName, state },
    kind: row.clientId ? 'CLIENT' : row.administrator ? 'STUDIO' : 'PERSONAL',
    own: row.personId === viewer.personId,
    unused: state === 'ACTIVE' && lastTouchedOn <= addDays(viewer.today, -UNUSED_DAYS),
    scopesWithoutEffect: state === 'ACTIVE' ? withoutEffect(row, viewer) : [],
  }
}

/** What the token's issuer may ever do by now: of one who is gone, nothing. */
function withoutEffect(row: Row, { now, today }: Viewer): string[] {
  const isGone = row.disabled || (row.closesOn !== null && row.closesOn < today) || row.userRemovedAt !== null
  if (isGone || !(row.operatorId || row.clientUserId)) return row.scopes
  const issuer: Viewer = {
    ...systemViewer(now),
    side: row.operatorId ? 'studio' : 'client',
    personId: row.personId,
    administrator: row.administrator ?? false,
    supervisor: row.supervisor ?? false,
    classes: new Set(row.classes),
    owner: row.owner ?? false,
    words: new Set(row.words as Word[] | null),
  }
  return row.scopes.filter((scope) => !isUsable(issuer, scope as Scope))
}
