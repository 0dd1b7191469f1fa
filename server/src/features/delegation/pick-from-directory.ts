import { claim } from '../../access/claim.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId } from '../../lib/ids.ts'
import { beginDelegation } from './begin-delegation.ts'
import type { DelegationPickInput } from './delegation-input.type.ts'
import { delegationConstraints } from './held-delegation.ts'
import { ensureCard, holdAccountant } from './known-studio.ts'
import { tellOtherSide } from './tell-other-side.ts'

const action = 'delegationPickFromDirectory'

/** Active in the same moment: a studio that lists itself takes whoever comes, and may end it afterwards (FC-006, FC-007). */
export const pickFromDirectory = (
  context: Context,
  input: DelegationPickInput,
  key?: string | null,
): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const clientId = viewer.clientId ?? ''
      const { studioId, validTo } = input
      const studio = isId(studioId) ? await holdAccountant(tx, studioId) : undefined
      const facts = await claim(tx, viewer, action, clientId)
      // One that left the directory looks like one that never was.
      if (!studio?.isListed)
        refuseInput(userError('STUDIO_NOT_LISTED', 'This studio is not in the directory.', ['studioId']))
      const parties = { clientId, studioId }
      const words = input.words ?? ['READ']
      const columns = { purpose: typedText(input.purpose) }
      const begun = { action, facts, ...parties, origin: 'DIRECTORY', words, validTo, columns } as const
      const id = await once(tx, viewer, { action, key, input }, async () => {
        await ensureCard(tx, context, parties)
        const made = await beginDelegation(tx, context, begun)
        await tellOtherSide(tx, context, { event: 'STARTED', ...parties })
        return made
      })
      return id!
    },
    delegationConstraints,
  )
