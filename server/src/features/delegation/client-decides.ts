import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'

interface Parties {
  readonly clientId: string
  readonly studioId: string
}

/**
 * A studio's word stands for the client's only while the client has nobody here to give it: not past an owner who signs in,
 * who could otherwise revoke in vain, nor beside another studio that the client has let in. Then it is asked by delegationRequest.
 */
export async function refuseWhereClientDecides(tx: Db, parties: Parties): Promise<void> {
  if (await clientDecides(tx, parties))
    refuseInput(userError('CLIENT_DECIDES', 'This client decides for itself: ask it with a request.', ['clientId']))
}

export async function clientDecides(tx: Db, { clientId, studioId }: Parties): Promise<boolean> {
  const rows = await tx.rows(
    sql`select 1 from client_user m where m.client_id = ${clientId}::uuid and m."owner" and m.removed_at is null
      union all select 1 from delegation d where d.client_id = ${clientId}::uuid and d.studio_id <> ${studioId}::uuid
        and d.state in ('ACTIVE', 'SUSPENDED') limit 1`,
  )
  return rows.length > 0
}
