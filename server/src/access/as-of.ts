import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { addDays, type Day, startOf } from '../lib/days.ts'
import type { Facts, Service, Standing } from './facts.ts'
import type { Viewer } from './viewer.ts'

/**
 * When something is asked about: now, or how it was when a past day ended in Italy. `until` is the midnight that ended it;
 * null: now, when what stands in the tables counts and no clock is compared, as in every other request.
 */
export interface Moment {
  readonly day: Day
  readonly at: Date
  readonly until: Date | null
}
export const momentOf = (day: Day, { today, now }: Pick<Viewer, 'today' | 'now'>): Moment => {
  if (day === today) return { day, at: now, until: null }
  const until = startOf(addDays(day, 1))
  return { day, at: new Date(until.getTime() - 1), until }
}

const stamp = (until: Date) => sql`${until.toISOString()}::timestamptz`
/** Rows that are made once. */
export const madeBy = (alias: string, { until }: Moment): SQL =>
  until === null ? sql`true` : sql`${sql.raw(alias)}.created_at < ${stamp(until)}`
/** Rows that are made and taken away: links, classes, users, services. `gone`: the column that says when. */
export const there = (alias: string, moment: Moment, gone = 'removed_at'): SQL => {
  const removed = sql.raw(`${alias}.${gone}`)
  return moment.until === null
    ? sql`${removed} is null`
    : sql`${madeBy(alias, moment)} and (${removed} is null or ${removed} >= ${stamp(moment.until)})`
}
/** The period that held. */
export const held = (alias: string, { until }: Moment): SQL => {
  const [began, ended] = [sql.raw(`${alias}.began_at`), sql.raw(`${alias}.ended_at`)]
  return until === null
    ? sql`${ended} is null`
    : sql`${began} < ${stamp(until)} and (${ended} is null or ${ended} >= ${stamp(until)})`
}
/** What a row of this table was: joined as `alias`, with its deciding columns in `facts`. */
export const keptAs = (alias: string, kind: string, rowId: SQL, moment: Moment): SQL => {
  const t = sql.raw(alias)
  return sql`period ${t} on ${t}.kind = ${sql.raw(`'${kind}'`)} and ${t}.row_id = ${rowId} and ${held(alias, moment)}`
}
/** Days from the first to the last, both included. */
export const onDay = (alias: string, { day }: Moment): SQL => {
  const t = sql.raw(alias)
  return sql`${t}.valid_from <= ${day}::date and (${t}.valid_to is null or ${t}.valid_to >= ${day}::date)`
}

export interface LinkingUnit {
  readonly id: string
  readonly name: string
}
/** How a client stood with a studio, or (studioId null) with itself; `units`: those it was linked to. */
export interface StandingThen {
  readonly studioId: string | null
  readonly studioName: string | null
  readonly standing: Omit<Standing, 'linked'>
  readonly units: readonly LinkingUnit[]
}
interface Row {
  studio_id: string | null
  studio_name: string | null
  kind: string
  demands_second_factor: boolean
  delegation_state: string | null
  delegation_from: string | null
  delegation_to: string | null
  words: string[] | null
  modules: Record<string, Day>
  services: Record<string, Service>
  consent_state: string | null
  units: LinkingUnit[]
}

/**
 * What `standing` was: `standing_now` of migrations/0005, read from the periods. Of one studio, or of every studio that had a
 * card of the client and of the client itself. One statement.
 */
export async function standingsAsOf(
  db: Db,
  moment: Moment,
  clientId: string,
  studioId: string | null,
): Promise<StandingThen[]> {
  const id = sql`${clientId}::uuid`
  const sides =
    studioId === null
      ? sql`select b.studio_id from studio_client b where b.client_id = ${id} and ${madeBy('b', moment)} union all select null`
      : sql`select b.studio_id from studio_client b where b.client_id = ${id} and b.studio_id = ${studioId}::uuid and ${madeBy('b', moment)}`
  const lastChange = moment.until === null ? sql`x.changed_at` : sql`p.began_at`
  const rows = await db.rows<Row>(
    sql`select b.studio_id, i.name studio_name, k.facts->>'kind' kind, (k.facts->>'demands_second_factor')::boolean demands_second_factor,
      d.state delegation_state, d.valid_from delegation_from, d.valid_to delegation_to, d.words,
      coalesce((select jsonb_object_agg(m.module, coalesce(f.facts->>'valid_to', '9999-12-31'))
        from client_module m join ${keptAs('f', 'client_module', sql`m.id`, moment)} where m.client_id = ${id} and ${there('m', moment)}), '{}') modules,
      coalesce((select jsonb_object_agg(m.area, jsonb_build_object('code', s.code, 'until', coalesce(f.facts->>'valid_to', '9999-12-31'), 'smart', s.smart))
        from client_service m join service s on s.code = m.service_code join ${keptAs('f', 'client_service', sql`m.id`, moment)} where m.client_id = ${id} and ${there('m', moment)}), '{}') services,
      (select f.facts->>'state' from consent m join ${keptAs('f', 'consent', sql`m.id`, moment)} where m.studio_id = b.studio_id and m.client_id = ${id}) consent_state,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id) from client_unit l join operating_unit u on u.id = l.unit_id
        where l.studio_id = b.studio_id and l.client_id = ${id} and ${there('l', moment)} and ${onDay('l', moment)}), '[]') units
    from (${sides}) b join ${keptAs('k', 'client', id, moment)} left join studio i on i.id = b.studio_id
    left join lateral (
      select case when p.state = 'ACTIVE' and o.facts->>'state' <> 'ACTIVE' then 'STUDIO_CLOSED' else p.state end state, p.valid_from, p.valid_to, p.words
      from delegation_period p join delegation x on x.id = p.delegation_id join ${keptAs('o', 'studio', sql`p.studio_id`, moment)}
      where x.studio_id = b.studio_id and x.client_id = ${id} and ${held('p', moment)}
      order by (p.state = 'ACTIVE') desc, ${lastChange} desc, p.delegation_id desc limit 1
    ) d on true order by lower(i.name), b.studio_id`,
  )
  return rows.map((row) => ({
    studioId: row.studio_id,
    studioName: row.studio_name,
    standing: {
      kind: row.kind,
      delegationState: row.delegation_state,
      delegationFrom: row.delegation_from,
      delegationTo: row.delegation_to,
      words: row.words ?? [],
      modules: row.modules,
      services: row.services,
      consentState: row.consent_state,
      demandsSecondFactor: row.demands_second_factor,
    },
    units: row.units,
  }))
}

/** The units through which this operator saw the client. */
export const linksOf = (viewer: Viewer, then: StandingThen | undefined): readonly LinkingUnit[] =>
  viewer.side === 'studio' ? (then?.units.filter(({ id }) => viewer.validUnits.includes(id)) ?? []) : []

/** What deciding about the client's rows takes, for one viewer. No card: only whose they are. */
export const factsThen = (viewer: Viewer, clientId: string, then: StandingThen | undefined): Facts => ({
  clientId,
  ...(then && { standing: { ...then.standing, linked: linksOf(viewer, then).length > 0 } }),
})
