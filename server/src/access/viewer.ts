import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { type Day, dayOf } from '../lib/days.ts'
import { isId } from '../lib/ids.ts'
import { type OperatorClass, operatorClassNames, type Word } from './vocabulary.ts'

/** Why a signed-in person may do nothing but renew its password. */
export type Renewal = 'PASSWORD_CHANGE_REQUIRED' | 'PASSWORD_EXPIRED'

/** Who asks, for one request. Everything that can be known without looking at a client. */
export interface Viewer {
  readonly side: 'studio' | 'client' | 'system'
  /** The request's day and instant; nothing below reads a clock. */
  readonly today: Day
  readonly now: Date
  readonly personId: string | null
  readonly name: string
  readonly username: string
  readonly language: string
  readonly renewal: Renewal | null
  /** Days until the password expires, where a warning is due. */
  readonly passwordDaysLeft: number | null
  readonly sessionId: string | null
  readonly signedInAt: Date | null
  /** Signed in with the second factor; of a token: made in a session with it. */
  readonly secondFactor: boolean
  /** The client in whose panel a studio's operator works. Nothing else of the studio's clients is open meanwhile. */
  readonly actingFor: string | null
  /** Who really looks, where an administrator or owner looks as somebody else. Nothing can be changed so. */
  readonly viewedBy: { readonly personId: string; readonly name: string } | null
  /** Absent: signed in, not by token. */
  readonly tokenId?: string
  readonly scopes?: ReadonlySet<string>
  /** Of a token made for a partner's program: the clients that shut that program out. */
  readonly shutOutBy?: ReadonlySet<string>
  readonly studioId: string | null
  readonly operatorId: string | null
  readonly operatorCode: string | null
  readonly administrator: boolean
  readonly supervisor: boolean
  readonly classes: ReadonlySet<OperatorClass>
  /** Units linked to the operator today; of these, the ones that are valid today. */
  readonly ownUnits: readonly string[]
  readonly validUnits: readonly string[]
  readonly clientId: string | null
  readonly clientUserId: string | null
  readonly owner: boolean
  readonly words: ReadonlySet<Word>
}

/** What a request shows of itself: a session's token, or the hash of a partner's token. */
export type Credential = { readonly sessionToken: string } | { readonly tokenHash: string }

export const inForce = (alias: string, today: Day): SQL => {
  const t = sql.raw(alias)
  return sql`${t}.removed_at is null and ${t}.valid_from <= ${today}::date and (${t}.valid_to is null or ${t}.valid_to >= ${today}::date)`
}
const valid = (alias: string, today: Day): SQL => {
  const t = sql.raw(alias)
  return sql`${t}.archived_at is null and ${t}.valid_from <= ${today}::date and (${t}.valid_to is null or ${t}.valid_to >= ${today}::date)`
}

/** The password of whoever signed in: what it allows. */
const password = (alias: string, today: Day) => {
  const t = sql.raw(alias)
  return sql`case when ${t}.must_change_password then 'PASSWORD_CHANGE_REQUIRED'
    when ${t}.password_validity_days > 0 and ${t}.password_set_on + ${t}.password_validity_days <= ${today}::date then 'PASSWORD_EXPIRED' end renewal,
  case when ${t}.password_validity_days > 0 and ${t}.password_set_on + ${t}.password_validity_days - ${t}.password_warning_days <= ${today}::date
    then ${t}.password_set_on + ${t}.password_validity_days - ${today}::date end password_days_left`
}
/** Person and membership, of `p`, `o` and `c`. */
const membership = (today: Day) => sql`
  p.id person_id, p.name, coalesce(p.display_username, p.username) username, p.language,
  o.id operator_id, o.code operator_code, o.studio_id, coalesce(o.administrator, false) administrator, coalesce(o.supervisor, false) supervisor,
  array(select k.class from operator_class k where k.operator_id = o.id and k.removed_at is null order by 1) classes,
  array(select l.unit_id from operator_unit l where l.operator_id = o.id and ${inForce('l', today)} order by 1) own_units,
  array(select l.unit_id from operator_unit l join operating_unit u on u.id = l.unit_id where l.operator_id = o.id and ${inForce('l', today)} and ${valid('u', today)} order by 1) valid_units,
  c.id client_user_id, c.client_id, coalesce(c.owner, false) "owner", coalesce(c.words, '{}') words`
/** Disabled, expired or gone: no row, so that whoever was signed in no longer is. */
const alive = (alias: string, today: Day) => {
  const t = sql.raw(alias)
  return sql`not ${t}.disabled and (${t}.expires_on is null or ${t}.expires_on >= ${today}::date)`
}
/** Acting on behalf ends by itself after so long without use. */
const ACTING_HOURS = 8

/**
 * Of a session: `me` is who signed in, `mo` or `mc` its membership (the chosen one, or else the first: operator before client
 * user, older before newer). `p`, `o`, `c` are whom it works as: itself, or, looking as somebody else, that one, as long as
 * an administrator or owner may. Looking as its delegate an owner sees what the studio would see in its panel.
 */
const bySession = (token: string, now: Date) => {
  const today = dayOf(now)
  const first = sql`s.operator_id is null and s.client_user_id is null`
  return sql`select s.id session_id, s.created_at signed_in_at, s.second_factor,
      case when p.id <> me.id or vd.id is not null then me.id end viewed_by, me.name viewed_by_name,
      vd.studio_id viewing_studio_id, vs.name viewing_studio_name, vd.client_id viewing_client_id,
      a.client_id acting_for, ${password('me', today)}, ${membership(today)}
    from session s join person me on me.id = s.user_id and ${alive('me', today)}
    left join lateral (select * from operator o where o.person_id = me.id and not o.disabled and (${first} or o.id = s.operator_id) order by o.created_at, o.id limit 1) mo on true
    left join lateral (select * from client_user c where c.person_id = me.id and c.removed_at is null and mo.id is null and (${first} or c.id = s.client_user_id) order by c.created_at, c.id limit 1) mc on true
    left join operator vo on vo.id = s.viewing_operator_id and mo.administrator and vo.studio_id = mo.studio_id
    left join client_user vc on vc.id = s.viewing_client_user_id and mc."owner" and vc.client_id = mc.client_id and vc.removed_at is null
    left join delegation vd on vd.id = s.viewing_delegation_id and mc."owner" and vd.client_id = mc.client_id
    left join studio vs on vs.id = vd.studio_id
    join person p on p.id = coalesce(vo.person_id, vc.person_id, me.id)
    left join operator o on o.id = coalesce(vo.id, mo.id)
    left join client_user c on c.id = coalesce(vc.id, mc.id)
    left join standing a on a.studio_id = o.studio_id and a.client_id = s.acting_client_id and a.delegation_state = 'ACTIVE'
      and a.delegation_from <= ${today}::date and (a.delegation_to is null or a.delegation_to >= ${today}::date) and 'READ' = any(a.words)
      and s.acting_used_at > ${new Date(now.getTime() - ACTING_HOURS * 3_600_000).toISOString()}::timestamptz
      and (o.administrator or o.supervisor or exists (select from client_unit cu join operator_unit ou on ou.unit_id = cu.unit_id join operating_unit u on u.id = cu.unit_id
        where cu.client_id = a.client_id and ou.operator_id = o.id and ${inForce('cu', today)} and ${inForce('ou', today)} and ${valid('u', today)}))
    where s.token = ${token} and s.expires_at > ${now.toISOString()}::timestamptz`
}

/** A token works as the membership that issued it. */
const byToken = (hash: string, now: Date) => {
  const today = dayOf(now)
  return sql`select t.id token_id, t.scopes, t.second_factor,
      array(select x.client_id from partner_exclusion x where x.partner_app_id = t.partner_app_id) shut_out_by,
      ${password('p', today)}, ${membership(today)}
    from api_token t join person p on p.id = t.person_id and ${alive('p', today)}
    left join operator o on o.id = t.operator_id and o.person_id = p.id and not o.disabled
    left join client_user c on c.id = t.client_user_id and c.person_id = p.id and c.removed_at is null
    left join partner_app a on a.id = t.partner_app_id
    where t.hash = ${hash} and t.revoked_at is null and a.revoked_at is null and t.expires_on >= ${today}::date`
}

interface ViewerRow {
  person_id: string
  name: string
  username: string
  language: string
  renewal: Renewal | null
  password_days_left: number | null
  operator_id: string | null
  operator_code: string | null
  studio_id: string | null
  administrator: boolean
  supervisor: boolean
  classes: OperatorClass[]
  own_units: string[]
  valid_units: string[]
  client_user_id: string | null
  client_id: string | null
  owner: boolean
  words: Word[]
  second_factor: boolean
  session_id?: string
  signed_in_at?: Date | string
  viewed_by?: string | null
  viewed_by_name?: string
  viewing_studio_id?: string | null
  viewing_studio_name?: string | null
  viewing_client_id?: string | null
  acting_for?: string | null
  token_id?: string
  scopes?: string[]
  shut_out_by?: string[]
}

function viewerOf(row: ViewerRow, now: Date): Viewer | undefined {
  if (!row.operator_id && !row.client_user_id && !row.viewing_studio_id) return undefined
  const self: Viewer = {
    side: row.operator_id ? 'studio' : 'client',
    today: dayOf(now),
    now,
    personId: row.person_id,
    name: row.name,
    username: row.username,
    language: row.language,
    renewal: row.renewal,
    passwordDaysLeft: row.password_days_left,
    sessionId: row.session_id ?? null,
    signedInAt: row.signed_in_at ? new Date(row.signed_in_at) : null,
    secondFactor: row.second_factor,
    actingFor: row.acting_for ?? null,
    viewedBy: row.viewed_by ? { personId: row.viewed_by, name: row.viewed_by_name! } : null,
    ...(row.token_id && {
      tokenId: row.token_id,
      scopes: new Set(row.scopes),
      ...(row.shut_out_by?.length && { shutOutBy: new Set(row.shut_out_by) }),
    }),
    studioId: row.studio_id,
    operatorId: row.operator_id,
    operatorCode: row.operator_code,
    administrator: row.administrator,
    supervisor: row.supervisor,
    classes: new Set(row.classes),
    ownUnits: row.own_units,
    validUnits: row.valid_units,
    clientId: row.client_id,
    clientUserId: row.client_user_id,
    owner: row.owner,
    words: new Set(row.words),
  }
  return row.viewing_studio_id ? asDelegate(self, row) : self
}

/** The studio a delegation is to, in the client's panel: nobody in particular, with every class, bounded by the grant. */
const asDelegate = (owner: Viewer, row: ViewerRow): Viewer => ({
  ...owner,
  side: 'studio',
  name: row.viewing_studio_name!,
  studioId: row.viewing_studio_id!,
  actingFor: row.viewing_client_id!,
  supervisor: true,
  classes: new Set(operatorClassNames),
  clientId: null,
  clientUserId: null,
  owner: false,
  words: new Set(),
})

/** The viewer, in one statement. Undefined: nobody (unknown, expired, revoked, disabled). */
export async function loadViewer(db: Db, credential: Credential, now: Date): Promise<Viewer | undefined> {
  const query =
    'sessionToken' in credential ? bySession(credential.sessionToken, now) : byToken(credential.tokenHash, now)
  const [row] = await db.rows<ViewerRow>(query)
  return row && viewerOf(row, now)
}

/** Somebody to be asked about, without a session: with what it is, not with how it signed in. */
export interface Principal {
  readonly viewer: Viewer
  /** Why it could not even sign in. */
  readonly closed: 'DISABLED' | 'EXPIRED' | null
}
/** An operator, a client's user, or a delegation: the studio it is to, in that client's panel. One statement. */
export async function loadViewerOf(db: Db, principalId: string, now: Date): Promise<Principal | undefined> {
  if (!isId(principalId)) return undefined
  const today = dayOf(now)
  const [row] = await db.rows<ViewerRow & { closed: Principal['closed'] }>(
    sql`select ${password('p', today)}, ${membership(today)}, false second_factor,
      d.studio_id viewing_studio_id, s.name viewing_studio_name, d.client_id viewing_client_id,
      case when p.disabled or o.disabled then 'DISABLED' when p.expires_on < ${today}::date then 'EXPIRED' end closed
    from (select ${principalId}::uuid id) asked left join operator o on o.id = asked.id
    left join client_user c on c.id = asked.id and c.removed_at is null
    left join delegation d on d.id = asked.id left join studio s on s.id = d.studio_id
    left join person p on p.id = coalesce(o.person_id, c.person_id)`,
  )
  const viewer = row && viewerOf(row, now)
  return viewer && { viewer, closed: row.closed }
}

/** Background work: a viewer with rows of its own in the policy, not a way round it. */
export const systemViewer = (now: Date): Viewer => ({
  side: 'system',
  today: dayOf(now),
  now,
  personId: null,
  name: 'Delega',
  username: 'system',
  language: 'it',
  renewal: null,
  passwordDaysLeft: null,
  sessionId: null,
  signedInAt: null,
  secondFactor: false,
  actingFor: null,
  viewedBy: null,
  studioId: null,
  operatorId: null,
  operatorCode: null,
  administrator: false,
  supervisor: false,
  classes: new Set(),
  ownUnits: [],
  validUnits: [],
  clientId: null,
  clientUserId: null,
  owner: false,
  words: new Set(),
})

/** Administrator and supervisor see every client of the studio, unless they work in the panel of one. Nothing else is widened. */
export const seesAllClients = (viewer: Viewer): boolean => isWide(viewer) && viewer.actingFor === null
export const isWide = (viewer: Viewer): boolean =>
  viewer.side === 'studio' && (viewer.administrator || viewer.supervisor)
/** Whoever is looked as, as it sees itself: for showing what waits for it. Nothing is decided with it. */
export const lookedAs = (viewer: Viewer): Viewer => (viewer.viewedBy ? { ...viewer, viewedBy: null } : viewer)
