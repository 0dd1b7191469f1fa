import DataLoader from 'dataloader'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { quickLink, studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { notFound } from '../../lib/errors.ts'
import type { QuickLink, Studio } from './studio.type.ts'

const columns = sql`${studio.id}, ${studio.name}, ${studio.vatNumber} as "vatNumber", ${studio.fiscalCode} as "fiscalCode",
  ${studio.street}, ${studio.postalCode} as "postalCode", ${studio.city}, ${studio.province}, ${studio.email}, ${studio.phone},
  ${studio.website}, ${studio.headerText} as "headerText", ${studio.version}`

/** An operator sees its own studio; a client each that it has, had or is asked to have a delegation with. */
const studiosAsSeen = (viewer: Viewer): SQL =>
  viewer.side === 'client'
    ? sql`exists (select from ${delegation} where ${delegation.studioId} = ${studio.id} and ${delegation.clientId} = ${viewer.clientId}::uuid)`
    : visible(viewer, 'studio', { id: studio.id, studioId: studio.id })

/** The viewer's studio; for a client's user the one with the delegation in force, or else the last. */
export async function viewerStudio(context: Context): Promise<Studio | null> {
  const viewer = signedIn(context)
  const last = sql`(select ${delegation.changedAt} from ${delegation} where ${delegation.studioId} = ${studio.id} and ${delegation.clientId} = ${viewer.clientId}::uuid
    order by (${delegation.state} = 'ACTIVE') desc, ${delegation.changedAt} desc limit 1)`
  const inForce = sql`exists (select from ${delegation} where ${delegation.studioId} = ${studio.id} and ${delegation.clientId} = ${viewer.clientId}::uuid and ${delegation.state} = 'ACTIVE')`
  const [row] = await context.db.rows<Studio>(
    sql`select ${columns} from ${studio} where ${studiosAsSeen(viewer)} order by ${inForce} desc, ${last} desc nulls last, ${studio.id} limit 1`,
  )
  return row ?? null
}

/** Studios by id, for whatever belongs to one. */
export const studioById = (context: Context): DataLoader<string, Studio> =>
  context.memo(studioById, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, Studio>(async (ids) => {
      // Its public part belongs to the row that names it: not to be asked for with a scope of its own.
      // Also one that asks for consent, though it has no delegation (yet, or any more).
      const asks = sql`exists (select from consent k where k.studio_id = ${studio.id} and k.client_id = ${viewer.clientId}::uuid)`
      const seen =
        viewer.side === 'studio'
          ? sql`${studio.id} = ${viewer.studioId}::uuid`
          : sql`(${studiosAsSeen(viewer)} or ${asks})`
      const rows = await context.db.rows<Studio>(
        sql`select ${columns} from ${studio} where ${seen} and ${studio.id} = any(${sql.param([...ids])}::uuid[])`,
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? notFound())
    })
  })

/** The bar of a studio's own operators. */
export const quickLinksOf = (context: Context, studioId: string): Promise<QuickLink[]> =>
  context.db
    .select({ label: quickLink.label, url: quickLink.url })
    .from(quickLink)
    .where(eq(quickLink.studioId, studioId))
    .orderBy(asc(quickLink.position))
