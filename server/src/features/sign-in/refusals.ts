import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockedError, type Try, tryFailed } from '../session/sign-in-tries.ts'
import { systemViewerFor } from '../session/system-viewer-for.ts'
import type { SignInPayload } from './sign-in.type.ts'

export const refused = (error: UserError): SignInPayload => ({
  viewer: null,
  secondFactorRequired: false,
  userErrors: [error],
})

/** After a wrong password or code: the error itself, or that it was the last try; a lock stands in the audit. */
export async function afterFailure(db: Db, taken: Try, now: Date, error: UserError): Promise<UserError> {
  const until = await tryFailed(db, taken, now)
  if (until && taken.personId) await transaction(db, (tx) => recordLock(tx, taken.personId!, until, now))
  return until ? lockedError(until, now) : error
}

async function recordLock(tx: Db, personId: string, lockedUntil: Date, now: Date) {
  const system = await systemViewerFor(tx, personId, now)
  await recordAudit(tx, system, { action: 'signIn', kind: 'person', id: personId, after: { lockedUntil } })
}

/** Told only after a right password, so that it tells nothing about others. */
export async function reasonOfClosedAccount(db: Db, personId: string): Promise<UserError> {
  const [row] = await db.rows<{ disabled: boolean; expires_on: string | null }>(
    sql`select disabled or not exists (select from operator o where o.person_id = p.id and not o.disabled union all
          select from client_user c where c.person_id = p.id and c.removed_at is null) disabled, expires_on
      from person p where id = ${personId}::uuid`,
  )
  return row?.disabled
    ? userError('USER_DISABLED', 'This user has been disabled.')
    : userError('USER_EXPIRED', `This user could sign in until ${row?.expires_on}.`)
}
