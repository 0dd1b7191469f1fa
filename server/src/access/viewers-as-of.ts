import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { held, keptAs, type Moment, madeBy, onDay, there } from './as-of.ts'
import { systemViewer, type Viewer } from './viewer.ts'
import type { OperatorClass, Word } from './vocabulary.ts'

/** Why somebody could not even sign in. */
export type Closed = 'DISABLED' | 'EXPIRED'
/**
 * Somebody who could have asked. Of passwords and second factors no periods are kept: the viewer is one whose password is
 * good and who has just signed in with the second factor.
 */
export interface Asker {
  readonly viewer: Viewer
  readonly closed: Closed | null
}
export interface TokenAsker extends Asker {
  readonly tokenId: string
  readonly tokenName: string
}

const signedInAt = (moment: Moment): Viewer => ({
  ...systemViewer(moment.at),
  today: moment.day,
  signedInAt: moment.at,
  secondFactor: true,
})
const closedOf = ({ disabled, expired }: { disabled: boolean; expired: boolean }): Closed | null =>
  disabled ? 'DISABLED' : expired ? 'EXPIRED' : null
/** Of the person `p`, whose period is `h`. */
const person = ({ day }: Moment): SQL =>
  sql`p.id person_id, p.name, coalesce(p.display_username, p.username) username, (h.facts->>'disabled')::boolean disabled,
    coalesce((h.facts->>'expires_on')::date < ${day}::date, false) expired`
interface PersonRow {
  person_id: string
  name: string
  username: string
  disabled: boolean
  expired: boolean
}

interface OperatorRow extends PersonRow {
  /** Of this studio, whatever the person is elsewhere. */
  shut_out: boolean
  id: string
  studio_id: string
  code: string
  administrator: boolean
  supervisor: boolean
  classes: OperatorClass[]
  own_units: string[]
  valid_units: string[]
}
/** Operators of these studios by name, or of them one alone. One statement, whatever their number. */
export async function operatorsAsOf(
  db: Db,
  moment: Moment,
  studioIds: readonly string[],
  operatorId: string | null = null,
): Promise<Asker[]> {
  const units = sql`operator_unit l where l.operator_id = o.id and ${there('l', moment)} and ${onDay('l', moment)}`
  const isValid = sql`v.facts->>'archived_at' is null and (v.facts->>'valid_from')::date <= ${moment.day}::date
    and (v.facts->>'valid_to' is null or (v.facts->>'valid_to')::date >= ${moment.day}::date)`
  const rows = await db.rows<OperatorRow>(
    sql`select o.id, o.studio_id, o.code, ${person(moment)},
      (f.facts->>'administrator')::boolean administrator, (f.facts->>'supervisor')::boolean supervisor, (f.facts->>'disabled')::boolean shut_out,
      array(select k.class from operator_class k where k.operator_id = o.id and ${there('k', moment)} order by 1) classes,
      array(select l.unit_id from ${units} order by 1) own_units,
      array(select l.unit_id from ${units} and exists (select from period v where v.kind = 'operating_unit' and v.row_id = l.unit_id and ${held('v', moment)} and ${isValid}) order by 1) valid_units
    from operator o join person p on p.id = o.person_id
      join ${keptAs('f', 'operator', sql`o.id`, moment)} join ${keptAs('h', 'person', sql`p.id`, moment)}
    where o.studio_id = any(${sql.param([...studioIds])}::uuid[]) and (${operatorId}::uuid is null or o.id = ${operatorId}::uuid) and ${madeBy('o', moment)}
    order by lower(p.name), o.id`,
  )
  return rows.map((row) => ({
    closed: closedOf({ disabled: row.disabled || row.shut_out, expired: row.expired }),
    viewer: {
      ...signedInAt(moment),
      side: 'studio',
      personId: row.person_id,
      name: row.name,
      username: row.username,
      studioId: row.studio_id,
      operatorId: row.id,
      operatorCode: row.code,
      administrator: row.administrator,
      supervisor: row.supervisor,
      classes: new Set(row.classes),
      ownUnits: row.own_units,
      validUnits: row.valid_units,
    },
  }))
}

interface UserRow extends PersonRow {
  id: string
  owner: boolean
  words: Word[]
}
/** The client's own users, owners first. */
export async function usersAsOf(db: Db, moment: Moment, clientId: string): Promise<Asker[]> {
  const rows = await db.rows<UserRow>(
    sql`select c.id, ${person(moment)}, (f.facts->>'owner')::boolean "owner", array(select jsonb_array_elements_text(f.facts->'words')) words
    from client_user c join person p on p.id = c.person_id
      join ${keptAs('f', 'client_user', sql`c.id`, moment)} join ${keptAs('h', 'person', sql`p.id`, moment)}
    where c.client_id = ${clientId}::uuid and ${there('c', moment)} order by (f.facts->>'owner')::boolean desc, lower(p.name), c.id`,
  )
  return rows.map((row) => ({
    closed: closedOf(row),
    viewer: {
      ...signedInAt(moment),
      side: 'client',
      personId: row.person_id,
      name: row.name,
      username: row.username,
      clientId,
      clientUserId: row.id,
      owner: row.owner,
      words: new Set(row.words),
    },
  }))
}

interface TokenRow {
  id: string
  name: string
  operator_id: string | null
  client_user_id: string | null
  second_factor: boolean
  scopes: string[]
  shut_out_by: string[]
}
/** Tokens that could be used, of these issuers; each acts as its issuer, with the second factor of the session that made it. */
export async function tokensAsOf(db: Db, moment: Moment, issuers: readonly Asker[]): Promise<TokenAsker[]> {
  const byMembership = new Map(issuers.map((asker) => [membershipOf(asker.viewer), asker]))
  const ids = sql`${sql.param([...byMembership.keys()])}::uuid[]`
  const rows = await db.rows<TokenRow>(
    sql`select t.id, t.name, t.operator_id, t.client_user_id, t.second_factor, t.scopes,
      array(select x.client_id from partner_exclusion x where x.partner_app_id = t.partner_app_id and ${madeBy('x', moment)}) shut_out_by
    from api_token t left join partner_app a on a.id = t.partner_app_id
    where (t.operator_id = any(${ids}) or t.client_user_id = any(${ids})) and ${there('t', moment, 'revoked_at')} and t.expires_on >= ${moment.day}::date
      and (a.id is null or (${there('a', moment, 'revoked_at')}))
    order by lower(t.name), t.id`,
  )
  return rows.map((row) => {
    const { viewer, closed } = byMembership.get((row.operator_id ?? row.client_user_id)!)!
    return {
      closed,
      tokenId: row.id,
      tokenName: row.name,
      viewer: {
        ...viewer,
        tokenId: row.id,
        scopes: new Set(row.scopes),
        signedInAt: null,
        secondFactor: row.second_factor,
        ...(row.shut_out_by.length > 0 && { shutOutBy: new Set(row.shut_out_by) }),
      },
    }
  })
}
const membershipOf = ({ operatorId, clientUserId }: Viewer): string => (operatorId ?? clientUserId)!
