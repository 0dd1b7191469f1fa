import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import type { DelegationState } from '../client/delegation-state.type.ts'
import { stageOf, stateAfter } from './delegation.states.ts'
import { delegationConstraints, holdDelegation, keepDelegationChange, sideOf, type Wanted } from './held-delegation.ts'
import { type DelegationEvent, tellOtherSide } from './tell-other-side.ts'

/** What the other side need not find out by itself (FC-007). */
const told: Partial<Record<DelegationState, DelegationEvent>> = {
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  SUSPENDED: 'SUSPENDED',
  // Of these verbs only a resume leads there.
  ACTIVE: 'RESUMED',
  REVOKED: 'ENDED',
}

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
      const event = told[state]
      if (event) await tellOtherSide(tx, context, { event, ...held.row })
      return keepDelegationChange(tx, context, held, { state, suspendedBy: state === 'SUSPENDED' ? side : null })
    },
    delegationConstraints,
  )
