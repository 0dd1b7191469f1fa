import { sql } from 'drizzle-orm'
import { gate } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import { loadViewerOf, type Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { checklistOf } from './checklist.queries.ts'
import { firstAccessOf } from './first-access.ts'
import type { Onboarding, OnboardingEffect } from './onboarding.type.ts'

const told: readonly Action[] = ['invoices', 'invoiceDraftCreate', 'invoiceSend', 'receivedInvoices']
const MOST_NAMES = 10

/** Everything that is said of an operator who was just made; by the rule, in the transaction that made it. */
export async function readOnboarding(tx: Db, context: Context, operatorId: string): Promise<Onboarding> {
  const viewer = signedIn(context)
  const [row] = await tx.rows<{ name: string; username: string; studioName: string }>(
    sql`select p.name, coalesce(p.display_username, p.username) username, s.name "studioName"
      from operator o join person p on p.id = o.person_id join studio s on s.id = o.studio_id where o.id = ${operatorId}::uuid`,
  )
  const checklist = await checklistOf(tx, viewer, { operatorId })
  return {
    operatorId,
    unitId: checklist.unitId,
    firstAccess: firstAccessOf({ ...row!, address: context.config.baseUrl }),
    effect: await effectOf(tx, viewer, operatorId),
    checklist,
  }
}

async function effectOf(tx: Db, viewer: Viewer, operatorId: string): Promise<OnboardingEffect> {
  const loaded = await loadViewerOf(tx, operatorId, viewer.now)
  // As it stands once it has chosen its password. Of its clients those that whoever asks sees.
  const operator: Viewer = { ...loaded!.viewer, renewal: null }
  const ofMine = sql`client_id in (${visibleClients(viewer, 'clients')})`
  const reach = (action: Action) =>
    gate(operator, action).allowed
      ? sql`(select count(*)::int from (${visibleClients(operator, action)}) r where ${ofMine})`
      : sql`0`
  const columns = [...told, 'clients' as const].map((action) => sql`${reach(action)} ${sql.identifier(action)}`)
  const [counts] = await tx.rows<Record<string, number>>(sql`select ${sql.join(columns, sql`, `)}`)
  const names = await tx.rows<{ name: string }>(
    sql`select c.name from client c where c.id in (select client_id from (${visibleClients(operator, 'clients')}) r where ${ofMine})
      order by lower(c.name), c.id limit ${MOST_NAMES}`,
  )
  return {
    clientCount: counts!.clients!,
    clientNames: names.map(({ name }) => name),
    reaches: told.map((action) => ({ action, clients: counts![action]! })),
  }
}
