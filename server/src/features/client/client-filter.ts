import { type SQL, sql } from 'drizzle-orm'
import { inForce, type Viewer } from '../../access/viewer.ts'
import { type Area, withPrerequisites } from '../../access/vocabulary.ts'
import { client, studioClient } from '../../db/tables/client.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { isId } from '../../lib/ids.ts'
import { unitsAsSeen } from '../unit/unit.queries.ts'
import type { ClientConsent, ClientFilter } from './client-list.type.ts'
import { isArchived } from './client-row.ts'

const anywhere = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`

/** What the filter asks of clients that the viewer sees; it never makes more of them visible. */
export function clientFilter(viewer: Viewer, filter: ClientFilter): SQL {
  const { search, unitId, withoutUnit, delegationState, word, kind } = filter
  const asked: SQL[] = [filter.archived ? isArchived : sql`${isArchived} is not true`]
  if (search?.trim()) {
    const text = anywhere(search)
    asked.push(
      sql`(${client.name} ilike ${text} or ${client.vatNumber} ilike ${text} or ${client.fiscalCode} ilike ${text} or ${studioClient.code} ilike ${text})`,
    )
  }
  // Only through a unit that the viewer sees: or the rows would tell what a hidden unit links.
  if (unitId != null) asked.push(isId(unitId) ? linkedThrough(viewer, unitId) : sql`false`)
  if (withoutUnit != null) asked.push(sql`${hasUnit(viewer)} is ${sql.raw(withoutUnit ? 'false' : 'true')}`)
  if (delegationState) asked.push(withDelegation(viewer, sql`d.state = ${delegationState}`))
  if (word) {
    const words = sql`${sql.param(withPrerequisites(word))}::text[]`
    const counts = sql`d.state = 'ACTIVE' and d.valid_from <= ${viewer.today}::date and (d.valid_to is null or d.valid_to >= ${viewer.today}::date)`
    asked.push(withDelegation(viewer, sql`${counts} and d.words @> ${words}`))
  }
  if (kind) asked.push(sql`${client.kind} = ${kind}`)
  if (filter.consent) asked.push(withConsent(viewer, filter.consent))
  if (filter.service) asked.push(withService(viewer, filter.service))
  return sql.join(asked, sql` and `)
}

/** What the client last answered to the viewer's studio, which alone knows of it. */
const withConsent = (viewer: Viewer, state: ClientConsent) => {
  const known = sql`select from consent x where x.client_id = ${client.id} and x.studio_id = ${viewer.studioId}::uuid`
  return state === 'NONE'
    ? sql`not exists (${known} and x.state <> 'CANCELLED')`
    : sql`exists (${known} and x.state = ${state})`
}

const withService = ({ today }: Viewer, area: Area) =>
  sql`exists (select from client_service x where x.client_id = ${client.id} and x.area = ${area} and x.removed_at is null
    and (x.valid_to is null or x.valid_to >= ${today}::date))`

const linkedThrough = (viewer: Viewer, unitId: string) =>
  sql`exists (select from client_unit l join ${operatingUnit} on ${operatingUnit.id} = l.unit_id and ${unitsAsSeen(viewer)}
    where l.client_id = ${client.id} and l.unit_id = ${unitId}::uuid and ${inForce('l', viewer.today)})`

const hasUnit = (viewer: Viewer) =>
  sql`exists (select from client_unit l join operating_unit u on u.id = l.unit_id and u.archived_at is null
      and u.valid_from <= ${viewer.today}::date and (u.valid_to is null or u.valid_to >= ${viewer.today}::date)
    where l.client_id = ${client.id} and l.studio_id = ${viewer.studioId}::uuid and ${inForce('l', viewer.today)})`

/** Of the viewer's studio the one that counts, or else the last: the same as the field `delegation` shows. */
const withDelegation = (viewer: Viewer, holds: SQL) => {
  const side = viewer.side === 'studio' ? sql`d.studio_id = ${viewer.studioId}::uuid` : sql`true`
  return sql`exists (select from (select d.state, d.words, d.valid_from, d.valid_to from delegation d where d.client_id = ${client.id} and ${side}
    order by (d.state = 'ACTIVE') desc, d.changed_at desc, d.id desc limit 1) d where ${holds})`
}
