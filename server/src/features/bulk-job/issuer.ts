import { sql } from 'drizzle-orm'
import { closedAccount } from '../../access/missing.ts'
import { loadViewer, loadViewerOf, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import type { Problem } from './problem-of.ts'

export interface Issuer {
  readonly operatorId: string
  readonly tokenId: string | null
  readonly secondFactor: boolean
}

const gone: Problem = {
  code: 'ISSUER_GONE',
  message: 'Whoever began this is signed in no more: the operator or the token has ended.',
  path: [],
}

/** Whoever began a job, with the rights of this moment and never more; or why it has none left. */
export async function loadIssuer(db: Db, issuer: Issuer, now: Date): Promise<Viewer | Problem> {
  if (issuer.tokenId !== null) {
    const [token] = await db.rows<{ hash: string }>(
      sql`select hash from api_token where id = ${issuer.tokenId}::uuid`,
      'bulkJobToken',
    )
    const viewer = token && (await loadViewer(db, { tokenHash: token.hash }, now))
    return viewer?.operatorId === issuer.operatorId ? viewer : gone
  }
  const principal = await loadViewerOf(db, issuer.operatorId, now)
  if (!principal) return gone
  if (principal.closed) {
    const { reason, message } = closedAccount(principal.closed)
    return { code: reason, message, path: [] }
  }
  return { ...principal.viewer, secondFactor: issuer.secondFactor }
}
