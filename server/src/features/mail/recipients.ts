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
const canSignIn = (now: Date) => sql`not p.disabled and (p.expires_on is null or p.expires_on >= ${dayOf(now)}::date)`

/** The administrators of a studio who can sign in. */
export const administratorsOf = (tx: Db, studioId: string, now: Date): Promise<Recipient[]> =>
  tx.rows<Recipient>(
    sql`select ${columns} from operator o join person p on p.id = o.person_id
      where o.studio_id = ${studioId}::uuid and o.administrator and not o.disabled and ${canSignIn(now)} order by o.created_at, o.id`,
  )

/** The owners of a client who can sign in. */
export const ownersOf = (tx: Db, clientId: string, now: Date): Promise<Recipient[]> =>
  tx.rows<Recipient>(
    sql`select ${columns} from client_user u join person p on p.id = u.person_id
      where u.client_id = ${clientId}::uuid and u.owner and u.removed_at is null and ${canSignIn(now)} order by u.created_at, u.id`,
  )
