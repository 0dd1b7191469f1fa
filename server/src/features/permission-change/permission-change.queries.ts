import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { visible } from '../../access/visible.ts'
import { delegation, permissionChange } from '../../db/tables/delegation.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import type { PermissionChange } from './permission-change.type.ts'

const d = delegation
const c = permissionChange

/** Of each delegation that the viewer may read all its requests, newest first. */
export const changesByDelegation = (context: Context): DataLoader<string, PermissionChange[]> =>
  context.memo(changesByDelegation, () =>
    rowsByKey<PermissionChange>((ids) =>
      context.db.rows(
        sql`select ${c.delegationId} as key, ${c.id}, ${c.state}, ${c.words}, ${c.granted}, ${c.message},
            ${c.createdAt} as "requestedAt", asked.name as "requestedByName", ${c.answeredAt} as "answeredAt", answered.name as "answeredByName"
          from ${d} join ${c} on ${c.delegationId} = ${d.id}
            left join person asked on asked.id = ${c.createdBy} left join person answered on answered.id = ${c.answeredBy}
          where ${visible(signedIn(context), 'delegation', { id: d.id, clientId: d.clientId, studioId: d.studioId })} and ${d.id} = any(${ids})
          order by ${c.createdAt} desc, ${c.id} desc`,
      ),
    ),
  )
