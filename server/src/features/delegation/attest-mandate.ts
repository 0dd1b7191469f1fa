import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, required } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { beginDelegation } from './begin-delegation.ts'
import { refuseWhereClientDecides } from './client-decides.ts'
import type { MandateAttestInput } from './delegation-input.type.ts'
import { delegationConstraints } from './held-delegation.ts'

const action = 'mandateAttest'

/** The studio states that the client signed a mandate on paper: the delegation is active at once. */
export const attestMandate = (context: Context, input: MandateAttestInput, key?: string | null): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const facts = await claim(tx, viewer, action, input.clientId)
      const id = await once(tx, viewer, { action, key, input }, () => recordMandate(tx, context, input, facts))
      return id!
    },
    delegationConstraints,
  )

/** Of a claimed client. */
export async function recordMandate(
  tx: Db,
  context: Context,
  input: MandateAttestInput,
  facts: Facts,
): Promise<string> {
  const { clientId, words, validTo, mandateSignedOn } = input
  const columns = { mandateHolder: input.mandateHolder.trim(), mandateSignedOn }
  const problems = [
    required(columns.mandateHolder, 'mandateHolder'),
    mandateSignedOn > context.today
      ? userError('INVALID_DATE', 'The mandate cannot be signed in the future.', ['mandateSignedOn'])
      : null,
  ]
  const origin = 'STUDIO_RECORD'
  const studioId = signedIn(context).studioId!
  await refuseWhereClientDecides(tx, { clientId, studioId })
  const begun = { action, facts, clientId, studioId, origin, words, validTo, problems, columns } as const
  return beginDelegation(tx, context, begun)
}
