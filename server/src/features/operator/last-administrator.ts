import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

interface Standing {
  readonly administrator: boolean
  readonly disabled: boolean
  readonly expiresOn: Day | null
}
const FOR_EVER = '9999-12-31'

/** The last day on which it governs its studio; null: it does not. */
function lastDay({ administrator, disabled, expiresOn }: Standing, today: Day): Day | null {
  if (!administrator || disabled || (expiresOn !== null && expiresOn < today)) return null
  return expiresOn ?? FOR_EVER
}

interface Step {
  readonly operatorId: string
  readonly before: Standing
  readonly after: Standing
}
/**
 * A studio keeps an administrator who can sign in: no change brings the day nearer on which it has none, be it by taking the
 * flag, by disabling or by an expiry. The studio's row is held, so that of two who go at once the second is refused.
 */
export async function lastAdministratorProblem(
  tx: Db,
  { studioId, today }: Viewer,
  { operatorId, before, after }: Step,
): Promise<UserError | null> {
  const until = lastDay(before, today)
  if (until === null || (lastDay(after, today) ?? '') >= until) return null
  await tx.rows(sql`select from studio where id = ${studioId}::uuid for no key update`)
  const others = await tx.rows(
    sql`select 1 from operator o join person p on p.id = o.person_id
      where o.studio_id = ${studioId}::uuid and o.id <> ${operatorId}::uuid and o.administrator and not o.disabled
        and not p.disabled and coalesce(p.expires_on, ${FOR_EVER}::date) >= ${until}::date limit 1`,
  )
  if (others.length > 0) return null
  const path = !after.administrator ? 'administrator' : after.disabled ? 'disabled' : 'expiresOn'
  return userError('LAST_ADMINISTRATOR', 'The studio would be left without an administrator.', [path])
}
