import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { stageOf, stateAfter } from './delegation.states.ts'
import { delegationConstraints, holdDelegation, keepDelegationChange, sideOf, type Wanted } from './held-delegation.ts'

/**
 * Refuse, withdraw, suspend, resume and revoke: each is its row of the table of states and nothing more. A revoke ends all that
 * the studio may do at once, its tokens included, since each request asks the delegation anew.
 */
export const moveDelegation = (context: Context, wanted: Wanted): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const held = await holdDelegation(tx, context, wanted)
      const side = sideOf(context)
      const state = stateAfter(wanted.action, stageOf(held.row), side)
      return keepDelegationChange(tx, context, held, { state, suspendedBy: state === 'SUSPENDED' ? side : null })
    },
    delegationConstraints,
  )
