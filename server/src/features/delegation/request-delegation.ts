import { claim } from '../../access/claim.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, typedText } from '../../graphql/outcome.ts'
import { beginDelegation } from './begin-delegation.ts'
import type { DelegationRequestInput } from './delegation-input.type.ts'
import { delegationConstraints } from './held-delegation.ts'
import { tellOtherSide } from './tell-other-side.ts'

const action = 'delegationRequest'

export const requestDelegation = (
  context: Context,
  input: DelegationRequestInput,
  key?: string | null,
): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const { clientId, words, validTo } = input
      const facts = await claim(tx, viewer, action, clientId)
      const columns = { purpose: typedText(input.purpose) }
      const parties = { clientId, studioId: viewer.studioId! }
      const begun = { action, facts, ...parties, origin: 'STUDIO_REQUEST', words, validTo, columns } as const
      const id = await once(tx, viewer, { action, key, input }, async () => {
        const made = await beginDelegation(tx, context, begun)
        await tellOtherSide(tx, context, { event: 'REQUESTED', ...parties })
        return made
      })
      return id!
    },
    delegationConstraints,
  )
