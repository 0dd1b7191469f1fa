import { type SQL, sql } from 'drizzle-orm'
import type { Mender } from '../../access/missing.ts'
import type { Action } from '../../access/policy.ts'
import { inForce, type Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import { apiToken } from '../../db/tables/api-token.ts'
import { addDays } from '../../lib/days.ts'
import { visibleTokens } from '../token/token.queries.ts'
import type { HealthKind, HealthSubject } from './studio-health.type.ts'
import { unusedSince, unusedWords } from './unused-words.ts'

const DAYS_BEFORE_END = 30

const rome = (column: SQL) => sql`(${column} at time zone 'Europe/Rome')::date`
const soon = (column: SQL, { today }: Viewer) =>
  sql`${column} between ${today}::date and ${addDays(today, DAYS_BEFORE_END)}::date`
const valid = (alias: string, { today }: Viewer) => {
  const t = sql.raw(alias)
  return sql`${t}.archived_at is null and ${t}.valid_from <= ${today}::date and (${t}.valid_to is null or ${t}.valid_to >= ${today}::date)`
}
/** Operators `o` of the studio who can sign in, as persons `p`. */
const atWork = ({ studioId, today }: Viewer) =>
  sql`operator o join person p on p.id = o.person_id and not p.disabled and not o.disabled and (p.expires_on is null or p.expires_on >= ${today}::date) and o.studio_id = ${studioId}::uuid`
const seen = (viewer: Viewer, clientId: SQL) => sql`${clientId} in (${visibleClients(viewer, 'clients')})`

interface Remedy {
  readonly operation: Action
  readonly who: Mender
  readonly on: HealthSubject
  readonly id: SQL
}
const remedy = ({ operation, who, on, id }: Remedy) =>
  sql`${operation}::text operation, ${who}::text who, ${on}::text remedy_kind, ${id} remedy_id`
const nothing = sql`null::text word, null::text reason`

/** A client is seen where a valid unit links it and an operator who can sign in. */
function unseenClients(viewer: Viewer): SQL {
  const { studioId, today } = viewer
  const staffed = sql`select l.unit_id from operator_unit l join ${atWork(viewer)} on o.id = l.operator_id where ${inForce('l', today)}`
  const linked = sql`client_unit l join operating_unit u on u.id = l.unit_id where l.client_id = c.id and l.studio_id = ${studioId}::uuid and ${inForce('l', today)}`
  const aUnit = sql`(select u.id from ${linked} and ${valid('u', viewer)} order by u.id limit 1)`
  const noOperator = sql`x.unit_id is not null`
  return sql`select 'CLIENT' subject_kind, c.id subject_id, c.name, c.id client_id, null::date "day", null::text word,
      case when ${noOperator} then 'NO_OPERATOR' when exists (select from ${linked}) then 'NO_VALID_UNIT' else 'NO_UNIT' end reason,
      case when ${noOperator} then 'operatorUnitsSet' else 'clientUnitsSet' end operation, 'STUDIO_ADMINISTRATOR' who,
      case when ${noOperator} then 'UNIT' else 'CLIENT' end remedy_kind, coalesce(x.unit_id, c.id) remedy_id, lower(c.name) sort
    from client c cross join lateral (select ${aUnit} unit_id) x
    where ${seen(viewer, sql`c.id`)} and not exists (select from ${linked} and ${valid('u', viewer)} and u.id in (${staffed}))`
}

const idleOperators = (viewer: Viewer): SQL =>
  sql`select 'OPERATOR' subject_kind, o.id subject_id, p.name, null::uuid client_id, null::date "day", ${nothing},
      ${remedy({ operation: 'operatorUnitsSet', who: 'STUDIO_ADMINISTRATOR', on: 'OPERATOR', id: sql`o.id` })}, lower(p.name) sort
    from ${atWork(viewer)} where not o.administrator and not o.supervisor and not exists (
      select from operator_unit l join operating_unit u on u.id = l.unit_id and ${valid('u', viewer)} join client_unit k on k.unit_id = u.id and ${inForce('k', viewer.today)}
      where l.operator_id = o.id and ${inForce('l', viewer.today)})`

const endingUnits = (viewer: Viewer): SQL =>
  sql`select 'UNIT' subject_kind, u.id subject_id, u.name, null::uuid client_id, u.valid_to "day", ${nothing},
      ${remedy({ operation: 'operatingUnitUpdate', who: 'STUDIO_ADMINISTRATOR', on: 'UNIT', id: sql`u.id` })}, u.valid_to::text sort
    from operating_unit u where u.studio_id = ${viewer.studioId}::uuid and u.archived_at is null and ${soon(sql`u.valid_to`, viewer)}`

const endingDelegations = (viewer: Viewer): SQL =>
  sql`select 'DELEGATION' subject_kind, d.id subject_id, c.name, c.id client_id, d.valid_to "day", ${nothing},
      ${remedy({ operation: 'delegationGrantSet', who: 'CLIENT_OWNER', on: 'DELEGATION', id: sql`d.id` })}, d.valid_to::text sort
    from delegation d join client c on c.id = d.client_id
    where d.studio_id = ${viewer.studioId}::uuid and d.state = 'ACTIVE' and ${soon(sql`d.valid_to`, viewer)} and ${seen(viewer, sql`c.id`)}`

/** Each waits for one side: the studio answers an invitation, the client everything else. */
function openRequests(viewer: Viewer): SQL {
  const mine = sql`studio_id = ${viewer.studioId}::uuid`
  return sql`select r.subject_kind, r.subject_id, c.name, c.id client_id, ${rome(sql`r.at`)} "day", null::text word, r.reason,
      r.operation, r.who, r.subject_kind remedy_kind, r.subject_id remedy_id, ${rome(sql`r.at`)}::text sort
    from (
      select 'DELEGATION' subject_kind, id subject_id, client_id, changed_at at, state reason, 'delegationAccept' operation,
        case when state = 'PENDING_STUDIO' then 'STUDIO_ADMINISTRATOR' else 'CLIENT_OWNER' end who from delegation where ${mine} and state in ('PENDING_STUDIO', 'PENDING_CLIENT')
      union all select 'DELEGATION', delegation_id, client_id, created_at, 'PERMISSION_CHANGE', 'delegationPermissionChangeAnswer', 'CLIENT_OWNER' from permission_change where ${mine} and state = 'OPEN'
      union all select 'CONSENT', id, client_id, sent_at, 'CONSENT', 'consentAnswer', 'CLIENT_OWNER' from consent where ${mine} and state = 'SENT'
    ) r join client c on c.id = r.client_id where ${seen(viewer, sql`c.id`)}`
}

/** Of the tokens the viewer may know of: an administrator its studio's, a supervisor its own. */
const tokens = (viewer: Viewer, operation: Action, day: SQL, where: SQL): SQL =>
  sql`select 'TOKEN' subject_kind, ${apiToken.id} subject_id, ${apiToken.name}, null::uuid client_id, ${day} "day", ${nothing},
      ${remedy({ operation, who: 'TOKEN_ISSUER', on: 'TOKEN', id: sql`${apiToken.id}` })}, coalesce(${day}::text, '') sort
    from ${apiToken} where ${visibleTokens(viewer)} and ${apiToken.revokedAt} is null and ${where}`
const expiringTokens = (viewer: Viewer): SQL =>
  tokens(viewer, 'apiTokenCreate', sql`${apiToken.expiresOn}`, soon(sql`${apiToken.expiresOn}`, viewer))
const unusedTokens = (viewer: Viewer): SQL =>
  tokens(
    viewer,
    'apiTokenRevoke',
    rome(sql`${apiToken.lastUsedAt}`),
    sql`${apiToken.expiresOn} >= ${viewer.today}::date and ${apiToken.createdAt} < ${unusedSince(viewer)} and (${apiToken.lastUsedAt} is null or ${apiToken.lastUsedAt} < ${unusedSince(viewer)})`,
  )

/** Of each kind its findings, as a relation of one shape. */
export const findings: Readonly<Record<HealthKind, (viewer: Viewer) => SQL>> = {
  CLIENT_UNSEEN: unseenClients,
  OPERATOR_WITHOUT_CLIENTS: idleOperators,
  UNIT_ENDING: endingUnits,
  DELEGATION_ENDING: endingDelegations,
  REQUEST_OPEN: openRequests,
  WORD_UNUSED: unusedWords,
  TOKEN_EXPIRING: expiringTokens,
  TOKEN_UNUSED: unusedTokens,
}
