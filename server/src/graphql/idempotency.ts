import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Action } from '../access/policy.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Db } from '../db/database.ts'
import { idempotency } from '../db/tables/audit.ts'
import { AppError } from '../lib/errors.ts'

interface Request {
  readonly action: Action
  readonly key: string | null | undefined
  readonly input: unknown
}

/**
 * The id of what a creating or sending request made: made now, or by the first request with this key. The same key with
 * another input is CONFLICT. A repetition while the first still runs waits for it. Inside the verb's transaction, after the claim:
 * a right that is gone is gone for repetitions too. `make` may answer undefined where nothing was made; then nothing is kept.
 */
export async function once(
  tx: Db,
  viewer: Viewer,
  { action, key, input }: Request,
  make: () => Promise<string | undefined>,
): Promise<string | undefined> {
  if (!key || !viewer.personId) return make()
  if (key.length > 200)
    throw new AppError('BAD_USER_INPUT', 'An idempotency key has at most 200 characters.', { path: ['idempotencyKey'] })
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${viewer.personId} ${action} ${key}`}, 0))`)
  const [known] = await tx.rows<{ input_hash: string; subject_id: string }>(
    sql`select input_hash, subject_id from idempotency where person_id = ${viewer.personId}::uuid and action = ${action} and key = ${key}`,
  )
  if (known && known.input_hash !== inputHash) {
    throw new AppError('CONFLICT', 'This idempotency key was used with another input.', {
      reason: 'IDEMPOTENCY_MISMATCH',
    })
  }
  if (known) return known.subject_id
  const subjectId = await make()
  if (subjectId) {
    await tx
      .insert(idempotency)
      .values({ personId: viewer.personId, action, key, inputHash, subjectId, createdAt: viewer.now })
  }
  return subjectId
}
