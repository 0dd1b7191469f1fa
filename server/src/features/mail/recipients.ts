import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { dayOf } from '../../lib/days.ts'

export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
}

const columns = sql`p.id "personId", p.name, p.email, p.language`
/** Of `p`: neither disabled nor past its last day. */
export const canSignIn = (now: Date) =>
  sql`not p.disabled and (p.expires_on is null or p.expires_on >= ${dayOf(now)}::date)`

interface Administrator extends Recipient {
  readonly studioId: string
  /** The studio's administrators get copies of what its operators are told. */
  readonly notified: boolean
}

/** The administrators of studios who can sign in. */
export const administratorsOfAll = (tx: Db, studioIds: readonly string[], now: Date): Promise<Administrator[]> =>
  tx.rows<Administrator>(
    sql`select ${columns}, o.studio_id "studioId", s.notifies_administration notified
      from operator o join person p on p.id = o.person_id join studio s on s.id = o.studio_id
      where o.studio_id = any(${sql.param([...studioIds])}::uuid[]) and o.administrator and not o.disabled and ${canSignIn(now)}
      order by o.created_at, o.id`,
  )

interface Owner extends Recipient {
  readonly clientId: string
  readonly clientName: string
}

/** The owners of clients who can sign in. */
export const ownersOfAll = (tx: Db, clientIds: readonly string[], now: Date): Promise<Owner[]> =>
  tx.rows<Owner>(
    sql`select ${columns}, c.id "clientId", c.name "clientName"
      from client_user u join person p on p.id = u.person_id join client c on c.id = u.client_id
      where u.client_id = any(${sql.param([...clientIds])}::uuid[]) and u.owner and u.removed_at is null and ${canSignIn(now)}
      order by u.created_at, u.id`,
  )

export const administratorsOf = (tx: Db, studioId: string, now: Date) => administratorsOfAll(tx, [studioId], now)
export const ownersOf = (tx: Db, clientId: string, now: Date) => ownersOfAll(tx, [clientId], now)
