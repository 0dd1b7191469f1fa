import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'drizzle-orm'
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
    if (viewer?.tokenId) noteUse(db, viewer.tokenId, now)
    return viewer
  }
  const sessionToken = sessionTokenOf(headers.cookie, config)
  return sessionToken === undefined ? undefined : loadViewer(db, { sessionToken }, now)
}

const lastNoted = new LRUCache<string, number>({ max: 10_000 })

/** At most once a minute for each token, and nobody waits for it: what it is for is finding unused tokens. */
function noteUse(db: Db, tokenId: string, now: Date) {
  const at = now.getTime()
  if (Math.abs(at - (lastNoted.get(tokenId) ?? 0)) < 60_000) return
  lastNoted.set(tokenId, at)
  const instant = now.toISOString()
  db.rows(
    sql`update api_token set last_used_at = ${instant}::timestamptz where id = ${tokenId}::uuid and (last_used_at is null or last_used_at < ${instant}::timestamptz)`,
    // The next use notes it again.
  ).catch(() => lastNoted.delete(tokenId))
}
