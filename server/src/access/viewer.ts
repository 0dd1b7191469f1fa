import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { type Day, dayOf } from '../lib/days.ts'
import type { OperatorClass, Word } from './vocabulary.ts'

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
  /** Absent: signed in, not by token. */
  readonly tokenId?: string
  readonly scopes?: ReadonlySet<string>
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

/** Person and membership. Disabled, expired or gone: no row, so that whoever was signed in no longer is. */
const membership = (today: Day) => sql`
  p.id person_id, p.name, coalesce(p.display_username, p.username) username, p.language,
  case when p.must_change_password then 'PASSWORD_CHANGE_REQUIRED'
    when p.password_validity_days > 0 and p.password_set_on + p.password_validity_days <= ${today}::date then 'PASSWORD_EXPIRED' end renewal,
  case when p.password_validity_days > 0 and p.password_set_on + p.password_validity_days - p.password_warning_days <= ${today}::date
    then p.password_set_on + p.password_validity_days - ${today}::date end password_days_left,
  o.id operator_id, o.code operator_code, o.studio_id, coalesce(o.administrator, false) administrator, coalesce(o.supervisor, false) supervisor,
  array(select k.class from operator_class k where k.operator_id = o.id and k.removed_at is null order by 1) classes,
  array(select l.unit_id from operator_unit l where l.operator_id = o.id and ${inForce('l', today)} order by 1) own_units,
  array(select l.unit_id from operator_unit l join operating_unit u on u.id = l.unit_id where l.operator_id = o.id and ${inForce('l', today)} and ${valid('u', today)} order by 1) valid_units,
  c.id client_user_id, c.client_id, coalesce(c.owner, false) "owner", coalesce(c.words, '{}') words`
const alive = (today: Day) => sql`not p.disabled and (p.expires_on is null or p.expires_on >= ${today}::date)`

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
  session_id?: string
  signed_in_at?: Date | string
  token_id?: string
  scopes?: string[]
}

function viewerOf(row: ViewerRow, now: Date): Viewer | undefined {
  if (!row.operator_id && !row.client_user_id) return undefined
  return {
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
    ...(row.token_id && { tokenId: row.token_id, scopes: new Set(row.scopes) }),
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
}

/**
 * The viewer, in one statement. Undefined: nobody (unknown, expired, revoked, disabled). A person with several memberships
 * works as the first: operator before client user, older before newer. A token works as the membership that issued it.
 */
export async function loadViewer(db: Db, credential: Credential, now: Date): Promise<Viewer | undefined> {
  const today = dayOf(now)
  const query =
    'sessionToken' in credential
      ? sql`select s.id session_id, s.created_at signed_in_at, ${membership(today)}
          from session s join person p on p.id = s.user_id and ${alive(today)}
          left join lateral (select * from operator o where o.person_id = p.id order by o.created_at, o.id limit 1) o on true
          left join lateral (select * from client_user c where c.person_id = p.id and c.removed_at is null and o.id is null order by c.created_at, c.id limit 1) c on true
          where s.token = ${credential.sessionToken} and s.expires_at > ${now.toISOString()}::timestamptz`
      : sql`select t.id token_id, t.scopes, ${membership(today)}
          from api_token t join person p on p.id = t.person_id and ${alive(today)}
          left join operator o on o.id = t.operator_id and o.person_id = p.id
          left join client_user c on c.id = t.client_user_id and c.person_id = p.id and c.removed_at is null
          where t.hash = ${credential.tokenHash} and t.revoked_at is null and t.expires_on >= ${today}::date`
  const [row] = await db.rows<ViewerRow>(query)
  return row && viewerOf(row, now)
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

/** Administrator and supervisor see every client of the studio. Nothing else is widened. */
export const seesAllClients = (viewer: Viewer): boolean =>
  viewer.side === 'studio' && (viewer.administrator || viewer.supervisor)
