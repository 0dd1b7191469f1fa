import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { verification } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { newId, newSecret } from '../../lib/ids.ts'
import { hashOfSecret } from '../session/secret-hash.ts'
import { signInCookie, signInTokenOf } from '../session/session-cookie.ts'

const LASTS_SECONDS = 5 * 60
const identifierOf = (token: string) => `sign-in:${hashOfSecret(token)}`

/** Keeps for five minutes that this browser knew the password, in a cookie that is worth nothing but a try at the code. */
export async function beginSignIn(tx: Db, context: Context, personId: string): Promise<void> {
  const { now, config } = context
  const token = newSecret()
  await tx.rows(sql`delete from verification where expires_at <= ${now.toISOString()}::timestamptz`)
  await tx.insert(verification).values({
    id: newId(),
    identifier: identifierOf(token),
    value: personId,
    expiresAt: new Date(now.getTime() + LASTS_SECONDS * 1000),
    createdAt: now,
    updatedAt: now,
  })
  context.setCookie(signInCookie(token, LASTS_SECONDS, config))
}

export interface BegunSignIn {
  readonly id: string
  readonly personId: string
  readonly username: string
}

/** Whose password this browser has just known. */
export async function findBegunSignIn({ db, request, config, now }: Context): Promise<BegunSignIn | undefined> {
  const token = signInTokenOf(request?.headers.cookie, config)
  if (token === undefined) return undefined
  const [row] = await db.rows<{ id: string; person_id: string; username: string }>(
    sql`select v.id, p.id person_id, p.username from verification v join person p on p.id::text = v.value
      where v.identifier = ${identifierOf(token)} and v.expires_at > ${now.toISOString()}::timestamptz`,
  )
  return row && { id: row.id, personId: row.person_id, username: row.username }
}

/** False: it has been ended already, by being confirmed or by a new password. */
export async function endBegunSignIn(tx: Db, { id }: BegunSignIn): Promise<boolean> {
  const ended = await tx.rows(sql`delete from verification where id = ${id}::uuid returning id`)
  return ended.length > 0
}
