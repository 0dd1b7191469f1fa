import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { refuseClosedParty } from './begin-delegation.ts'
import { stageOf, stateAfter } from './delegation.states.ts'
import { activeModules, tidyWords, wordProblems } from './granted-words.ts'
import { delegationConstraints, holdDelegation, keepDelegationChange, sideOf } from './held-delegation.ts'
import { tellOtherSide } from './tell-other-side.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly words?: readonly Word[] | null
}
const action = 'delegationAccept'

/** The client grants what was asked, or what it chooses instead; a studio takes an invitation as it is. */
export const acceptDelegation = (context: Context, { id, expectedVersion, words }: Wish): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const held = await holdDelegation(tx, context, { action, id, expectedVersion })
      const side = sideOf(context)
      const granted = words ?? (held.row.words as Word[])
      const { validTo } = held.row
      refuseInputIfAny([
        side === 'STUDIO' && words != null
          ? userError('CLIENT_CHOOSES_WORDS', 'What is granted is chosen by the client.', ['words'])
          : null,
        ...wordProblems(granted, { active: activeModules(held.facts, context.today) }),
        validTo !== null && validTo < context.today
          ? userError('INVALID_VALIDITY_RANGE', 'Its last day has passed: it must be asked for anew.')
          : null,
      ])
      await refuseClosedParty(tx, context, { facts: held.facts, studioId: held.row.studioId })
      const state = stateAfter(action, stageOf(held.row), side)
      await tellOtherSide(tx, context, { event: 'ACCEPTED', ...held.row })
      return keepDelegationChange(tx, context, held, { state, words: tidyWords(granted), validFrom: context.today })
    },
    delegationConstraints,
  )
