import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { mayEver } from '../../access/allowed-actions.ts'
import { plans } from '../../access/decide.ts'
import { type Action, actions } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { allScopes } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { partnerApp as a } from '../../db/tables/partner-app.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { PartnerApp } from './partner-app.type.ts'

/**
 * A studio's own; a company's own and, as long as they work, those of the studios it has a delegation in force to. Of other
 * studios nothing.
 */
export const visibleApps = (viewer: Viewer): SQL =>
  viewer.side === 'studio'
    ? sql`${a.studioId} = ${viewer.studioId}::uuid`
    : sql`(${a.clientId} = ${viewer.clientId}::uuid or (${a.revokedAt} is null and exists (select from delegation d
        where d.studio_id = ${a.studioId} and d.client_id = ${viewer.clientId}::uuid and d.state = 'ACTIVE'
          and d.valid_from <= ${viewer.today}::date and (d.valid_to is null or d.valid_to >= ${viewer.today}::date))))`

type Row = Omit<PartnerApp, 'allowedActions'>
const columns = (viewer: Viewer): SQL => sql`${a.id}, ${a.name}, ${a.publisher}, ${a.website},
  coalesce((select s.name from studio s where s.id = ${a.studioId}), (select c.name from client c where c.id = ${a.clientId})) as "registeredByName",
  ${viewer.side === 'studio' ? sql`true` : sql`${a.clientId} is not null`} as own,
  t.scopes, t.count as "activeTokens", t."lastUsedAt", ${a.createdAt} as "createdAt", ${a.revokedAt} as "revokedAt",
  exists (select from partner_exclusion x where x.partner_app_id = ${a.id} and x.client_id = ${viewer.clientId}::uuid) as "shutOut",
  ${viewer.side === 'studio' ? sql`(select count(*)::int from partner_exclusion x where x.partner_app_id = ${a.id})` : sql`null::int`} as "shutOutCount"`

/** Of all its tokens when one was last used; what it may do, of those that still work. */
const tokens = ({ today }: Viewer): SQL => sql`lateral (select
    count(*) filter (where works)::int count, max(k.last_used_at) "lastUsedAt",
    coalesce((select array_agg(distinct scope order by scope) from api_token w, unnest(w.scopes) scope
      where w.partner_app_id = ${a.id} and w.revoked_at is null and w.expires_on >= ${today}::date), '{}') scopes
  from (select last_used_at, revoked_at is null and expires_on >= ${today}::date works from api_token where partner_app_id = ${a.id}) k) t`

async function selectApps(db: Db, viewer: Viewer, ofThem: SQL): Promise<PartnerApp[]> {
  const rows = await db.rows<Row>(
    sql`select ${columns(viewer)} from ${a}, ${tokens(viewer)} where ${visibleApps(viewer)} and ${ofThem}
      order by ${a.revokedAt} is not null, lower(${a.name}), ${a.id}`,
  )
  return rows.map((row) => ({
    ...row,
    scopes: row.own ? row.scopes : row.scopes.filter((scope) => ofClients.has(scope)),
    allowedActions: possible(row).filter((action) => mayEver(viewer, action)),
  }))
}

/** Those that work first, by name. */
export function listPartnerApps(context: Context): Promise<PartnerApp[]> {
  return selectApps(context.db, signedIn(context), sql`true`)
}

/** Null: nothing was written, or the viewer sees it no more. */
export async function findPartnerApp(context: Context, id: string | null): Promise<PartnerApp | null> {
  if (id === null) return null
  const [app] = await selectApps(context.db, signedIn(context), sql`${a.id} = ${id}::uuid`)
  return app ?? null
}

export const partnerAppById = (context: Context): DataLoader<string, PartnerApp | null> =>
  context.memo(partnerAppById, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, PartnerApp | null>(async (ids) => {
      const apps = await selectApps(context.db, viewer, sql`${a.id} = any(${sql.param([...ids])}::uuid[])`)
      const byId = new Map(apps.map((app) => [app.id, app]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })

/** A company gives no tokens to a studio's program: it only shuts it out and lets it in again. */
export function possible({ own, revokedAt, shutOut }: Pick<Row, 'own' | 'revokedAt' | 'shutOut'>): Action[] {
  if (revokedAt) return []
  if (own) return ['partnerAppAuthorise', 'partnerAppRevoke']
  return shutOut ? ['partnerAppAuthorise'] : ['partnerAppRevoke']
}

/** The scopes with which something of a company can be reached; the others are about the studio itself. */
const ofClients: ReadonlySet<string> = new Set(
  allScopes.filter((scope) =>
    actions.some((action) => {
      const { rule } = plans[action]
      return rule.aboutClient && Array.isArray(rule.scope) && rule.scope.includes(scope)
    }),
  ),
)
