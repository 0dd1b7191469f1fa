import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'

export const INVITATION_DAYS = 7
/** So many letters a day about one company, whoever asks for them. */
export const LETTERS_A_DAY = 5

export interface InvitationLink {
  readonly id: string
  readonly clientId: string
  readonly studioId: string
  readonly email: string
  readonly clientName: string
  readonly studioName: string
}

/** The database keeps no token, only what it can be known by again. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The invitation a link carries. Undefined: never made, used, or over; which of them is not told. */
export async function findInvitation(db: Db, token: string, now: Date): Promise<InvitationLink | undefined> {
  const [row] = await db.rows<InvitationLink>(
    sql`select l.id, l.client_id "clientId", l.studio_id "studioId", l.email, c.name "clientName", s.name "studioName"
      from mail_link l join client c on c.id = l.client_id join studio s on s.id = l.studio_id
      where l.hash = ${hashOf(token)} and l.kind = 'OWNER_INVITATION' and l.used_at is null
        and l.expires_at > ${now.toISOString()}::timestamptz`,
  )
  return row
}
