import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { gate } from '../../access/decide.ts'
import { denial } from '../../access/denial.ts'
import { loadStandings, type Standing } from '../../access/facts.ts'
import { visible } from '../../access/visible.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { notFound } from '../../lib/errors.ts'
import type { Client } from './client.type.ts'
import { type ClientRow, clientColumns, clientOf, clientsAsSeen } from './client-row.ts'

/**
 * Clients by id, of those whose card the viewer sees: for whatever belongs to one (`invoice.client`). A hidden one is NOT_FOUND
 * like a missing one; a token without clients:read is told that the scope is missing.
 */
export const clientById = (context: Context): DataLoader<string, Client> =>
  context.memo(clientById, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, Client>(async (ids) => {
      const { allowed, missing } = gate(viewer, 'client')
      if (!allowed) return ids.map(() => denial(viewer, 'client', missing))
      const rows = await context.db.rows<ClientRow>(
        sql`select ${clientColumns} from ${clientsAsSeen(viewer)}
          where ${visible(viewer, 'client', { id: client.id })} and ${client.id} = any(${sql.param([...ids])}::uuid[])`,
        'clientById',
      )
      const byId = new Map(rows.map((row) => [row.id, clientOf(row)]))
      return ids.map((id) => byId.get(id) ?? notFound())
    })
  })

/** How clients stand with the viewer's studio, or with themselves: what deciding about their rows takes. */
export const standingByClient = (context: Context): DataLoader<string, Standing | undefined> =>
  context.memo(standingByClient, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, Standing | undefined>(async (ids) => {
      const standings = await loadStandings(context.db, viewer, ids)
      return ids.map((id) => standings.get(id))
    })
  })
