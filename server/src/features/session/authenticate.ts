import type { IncomingHttpHeaders } from 'node:http'
import { type SQL, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Config } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import { hashOfSecret } from './secret-hash.ts'
import { sessionTokenOf } from './session-cookie.ts'

const BEARER = /^Bearer +(\S+)$/i

/**
 * Who sent a request with these headers, in one statement; undefined: nobody. A token is never mixed with a cookie: where
 * both are sent the token alone counts, good or bad.
 */
export async function authenticate(
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>,
  db: Db,
  now: Date,
  config: Pick<Config, 'baseUrl' | 'secret'>,
): Promise<Viewer | undefined> {
  if (headers.authorization !== undefined) {
    const secret = BEARER.exec(headers.authorization)?.[1]
    if (!secret?.startsWith('dlg_')) return undefined
    const viewer = await loadViewer(db, { tokenHash: hashOfSecret(secret) }, now)
    if (viewer?.tokenId) noteUse(db, viewer.tokenId, now, tokenUsed)
    return viewer
  }
  const sessionToken = sessionTokenOf(headers.cookie, config)
  const viewer = sessionToken === undefined ? undefined : await loadViewer(db, { sessionToken }, now)
  if (viewer?.actingFor && viewer.viewedBy === null) noteUse(db, viewer.sessionId!, now, actingUsed)
  return viewer
}

type Note = (id: string, instant: string) => SQL
/** What it is for is finding unused tokens. */
const tokenUsed: Note = (id, instant) =>
  sql`update api_token set last_used_at = ${instant}::timestamptz where id = ${id}::uuid and (last_used_at is null or last_used_at < ${instant}::timestamptz)`
/** Acting for a client ends by itself after hours without use. */
const actingUsed: Note = (id, instant) =>
  sql`update session set acting_used_at = ${instant}::timestamptz where id = ${id}::uuid and acting_used_at < ${instant}::timestamptz`

const lastNoted = new LRUCache<string, number>({ max: 10_000 })

/** At most once a minute for each token or session, and nobody waits for it. */
function noteUse(db: Db, id: string, now: Date, note: Note) {
  const at = now.getTime()
  if (Math.abs(at - (lastNoted.get(id) ?? 0)) < 60_000) return
  lastNoted.set(id, at)
  // The next use notes it again.
  db.rows(note(id, now.toISOString())).catch(() => lastNoted.delete(id))
}
