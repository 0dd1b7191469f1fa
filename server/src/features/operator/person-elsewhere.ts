import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { HeldOperator } from './held-operator.ts'

/**
 * One person may be an operator here, an operator of another studio and a user of a company. Its name, address, password and
 * expiry are then its own: a studio that could reset them would enter where it has no business. What is left to the studio is
 * everything about the operator: rights, links, and whether it may enter this studio at all.
 */
export const worksElsewhere = async (tx: Db, { operator, person }: HeldOperator): Promise<boolean> => {
  const rows = await tx.rows(
    sql`select 1 from operator o where o.person_id = ${person.id}::uuid and o.studio_id <> ${operator.studioId}::uuid
      union all select 1 from client_user c where c.person_id = ${person.id}::uuid and c.removed_at is null limit 1`,
  )
  return rows.length > 0
}

export const personElsewhere = (path: string | null = null): UserError =>
  userError(
    'PERSON_ELSEWHERE',
    'This person also works for a company or for another studio: only the person itself changes its account.',
    path ? [path] : null,
  )
