import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

const WELL_FORMED = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
export const emailProblem = (email: string | null): UserError | null =>
  email !== null && WELL_FORMED.test(email.trim())
    ? null
    : userError('EMAIL_MALFORMED', 'This is no e-mail address.', ['email'])

const MOST_DAYS = 3650
export function passwordDaysProblem(validity: number, warning: number): UserError | null {
  const outside = (days: number) => days < 0 || days > MOST_DAYS
  if (outside(validity)) return userError('OUT_OF_RANGE', `Between 0 and ${MOST_DAYS} days.`, ['passwordValidityDays'])
  if (outside(warning)) return userError('OUT_OF_RANGE', `Between 0 and ${MOST_DAYS} days.`, ['passwordWarningDays'])
  return validity > 0 && warning > validity
    ? userError('WARN_EXCEEDS_VALIDITY', 'The password is valid for fewer days than that.', ['passwordWarningDays'])
    : null
}

interface Standing {
  readonly administrator: boolean
  readonly disabled: boolean
  readonly expiresOn: Day | null
}
/** Whether it is an administrator who can sign in today. */
export const governs = ({ administrator, disabled, expiresOn }: Standing, today: Day): boolean =>
  administrator && !disabled && (expiresOn === null || expiresOn >= today)

/**
 * A studio keeps an administrator who can sign in. Called before one stops to be one; the studio's row is held, so that of two
 * who go at once the second is refused.
 */
export async function refuseLastAdministrator(tx: Db, viewer: Viewer, leavingId: string, path?: string): Promise<void> {
  await tx.rows(sql`select from studio where id = ${viewer.studioId}::uuid for no key update`)
  const others = await tx.rows(
    sql`select 1 from operator o join person p on p.id = o.person_id
      where o.studio_id = ${viewer.studioId}::uuid and o.id <> ${leavingId}::uuid and o.administrator and not p.disabled
        and (p.expires_on is null or p.expires_on >= ${viewer.today}::date) limit 1`,
  )
  if (others.length === 0)
    refuseInput(
      userError('LAST_ADMINISTRATOR', 'The studio would be left without an administrator.', path ? [path] : null),
    )
}
