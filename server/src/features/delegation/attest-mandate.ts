import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, required } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { beginDelegation } from './begin-delegation.ts'
import type { MandateAttestInput } from './delegation-input.type.ts'
import { delegationConstraints } from './held-delegation.ts'

const action = 'mandateAttest'

/** The studio states that the client signed a mandate on paper: the delegation is active at once. */
export const attestMandate = (context: Context, input: MandateAttestInput, key?: string | null): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const { clientId, words, validTo, mandateSignedOn } = input
      const facts = await claim(tx, viewer, action, clientId)
      const columns = { mandateHolder: input.mandateHolder.trim(), mandateSignedOn }
      const problems = [
        required(columns.mandateHolder, 'mandateHolder'),
        mandateSignedOn > context.today
          ? userError('INVALID_DATE', 'The mandate cannot be signed in the future.', ['mandateSignedOn'])
          : null,
      ]
      const origin = 'STUDIO_RECORD'
      const begun = { action, facts, clientId, origin, words, validTo, problems, columns } as const
      const id = await once(tx, viewer, { action, key, input }, async () => {
        await refuseWhereClientDecides(tx, clientId, viewer.studioId!)
        return beginDelegation(tx, context, begun)
      })
      return id!
    },
    delegationConstraints,
  )

/**
 * A studio's word stands for the client's only while the client has nobody here to give it: not past an owner who signs in,
 * who could otherwise revoke in vain, nor beside another studio that the client has let in. Then it is asked by delegationRequest.
 */
async function refuseWhereClientDecides(tx: Db, clientId: string, studioId: string): Promise<void> {
  const rows = await tx.rows(
    sql`select 1 from client_user m where m.client_id = ${clientId}::uuid and m."owner" and m.removed_at is null
      union all select 1 from delegation d where d.client_id = ${clientId}::uuid and d.studio_id <> ${studioId}::uuid
        and d.state in ('ACTIVE', 'SUSPENDED') limit 1`,
  )
  if (rows.length > 0)
    refuseInput(userError('CLIENT_DECIDES', 'This client decides for itself: ask it with a request.', ['clientId']))
}
