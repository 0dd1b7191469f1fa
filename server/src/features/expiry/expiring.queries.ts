import { type SQL, sql } from 'drizzle-orm'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { canSignIn } from '../mail/recipients.ts'

/** One recipient of one warning, as each of these statements answers it. */
export interface Expiring {
  readonly kind: 'PASSWORD_EXPIRING' | 'USER_EXPIRING' | 'UNIT_ENDING' | 'DELEGATION_ENDING'
  /** What is about to end. */
  readonly subjectId: string
  readonly day: Day
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly link: string
  /** In whose name; null: the installation's. */
  readonly studioId: string | null
  readonly clientId: string | null
  readonly username: string | null
  readonly studioName: string | null
  readonly clientName: string | null
  readonly unitName: string | null
}

const USER_DAYS = 7
const UNIT_DAYS = 30
const DELEGATION_DAYS = 30

/** What each warning does not speak of is null. */
const columns = (kind: Expiring['kind'], rest: Partial<Record<keyof Expiring, SQL>>) =>
  sql.join(
    [
      sql`${kind}::text kind, p.id "personId", p.name, p.email, p.language`,
      sql`${rest.subjectId ?? sql`p.id`} "subjectId"`,
      sql`${rest.day}::text as "day"`,
      sql`${rest.link ?? sql`'/'`} as "link"`,
      ...(['studioId', 'clientId'] as const).map(
        (name) => sql`${rest[name] ?? sql`null::uuid`} ${sql.identifier(name)}`,
      ),
      ...(['username', 'studioName', 'clientName', 'unitName'] as const).map(
        (name) => sql`${rest[name] ?? sql`null::text`} ${sql.identifier(name)}`,
      ),
    ],
    sql`, `,
  )

const username = sql`coalesce(p.display_username, p.username)`
/** Of somebody who works for one studio that one: its administrators may wish for a copy. */
const onlyStudio = sql`(select case when count(*) = 1 then min(o.studio_id::text)::uuid end from operator o where o.person_id = p.id and not o.disabled)`
const hasMembership = sql`(exists (select from operator o where o.person_id = p.id and not o.disabled)
  or exists (select from client_user u where u.person_id = p.id and u.removed_at is null))`
const within = (column: SQL, today: Day, days: number) =>
  sql`${column} between ${today}::date and ${addDays(today, days)}::date`

/** Statements, one for each kind: who is to be told today of what ends soon. */
export function expiring(now: Date): SQL[] {
  const today = dayOf(now)
  const passwordEnds = sql`(p.password_set_on + p.password_validity_days)`
  const person = { username, studioId: onlyStudio }
  const passwords = sql`select ${columns('PASSWORD_EXPIRING', { ...person, day: passwordEnds })} from person p
    where p.password_validity_days > 0 and p.password_warning_days > 0 and not p.must_change_password and ${hasMembership} and ${canSignIn(now)}
      and ${passwordEnds} > ${today}::date and ${passwordEnds} - p.password_warning_days <= ${today}::date`
  const users = sql`select ${columns('USER_EXPIRING', { ...person, day: sql`p.expires_on` })} from person p
    where ${within(sql`p.expires_on`, today, USER_DAYS)} and ${hasMembership} and ${canSignIn(now)}`

  const unit = {
    subjectId: sql`u.id`,
    day: sql`u.valid_to`,
    link: sql`'/studio/operating-units/' || u.id`,
    studioName: sql`s.name`,
    unitName: sql`u.name`,
  }
  const units = sql`select ${columns('UNIT_ENDING', unit)} from operating_unit u join studio s on s.id = u.studio_id
      join operator o on o.studio_id = s.id and o.administrator and not o.disabled join person p on p.id = o.person_id and ${canSignIn(now)}
    where ${within(sql`u.valid_to`, today, UNIT_DAYS)} and u.archived_at is null and s.state = 'ACTIVE'`

  const delegation = {
    subjectId: sql`d.id`,
    day: sql`d.valid_to`,
    link: sql`m.link`,
    studioId: sql`m.studio_id`,
    clientId: sql`d.client_id`,
    studioName: sql`s.name`,
    clientName: sql`c.name`,
  }
  const delegations = sql`select ${columns('DELEGATION_ENDING', delegation)}
    from delegation d join studio s on s.id = d.studio_id join client c on c.id = d.client_id
      cross join lateral (
        select o.person_id, '/studio/clients/' || d.client_id || '/delegation' link, null::uuid studio_id
          from operator o where o.studio_id = d.studio_id and o.administrator and not o.disabled
        union all select u.person_id, '/portal/accountant', d.studio_id
          from client_user u where u.client_id = d.client_id and u."owner" and u.removed_at is null) m
      join person p on p.id = m.person_id and ${canSignIn(now)}
    where d.state = 'ACTIVE' and ${within(sql`d.valid_to`, today, DELEGATION_DAYS)}`
  return [passwords, users, units, delegations]
}
