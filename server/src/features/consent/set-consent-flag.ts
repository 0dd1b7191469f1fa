import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type StoredState, stateAfter } from './consent.states.ts'
import { agreedTo, holdConsent, keepConsentChange, otherText } from './held-consent.ts'
import { mailConsentAnswer } from './tell-of-consent.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly authorised: boolean
  readonly textVersion?: string | null
}
const action = 'consentFlagSet'

/** The flag mirrors the answer: unticked, the studio is out with its next request; ticked, it is in without being asked anew. */
export const setConsentFlag = (context: Context, wish: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const { id, expectedVersion, authorised, textVersion } = wish
    const held = await holdConsent(tx, context, { action, id, expectedVersion })
    const state = stateAfter(action, held.row.state as StoredState, authorised)
    if (!state) return id
    refuseInputIfAny([authorised ? otherText(textVersion) : null])
    const { studioId, clientId } = held.row
    await mailConsentAnswer(tx, { state, studioId, clientId, now: context.now })
    // What was agreed to stays known when it is taken back.
    return keepConsentChange(tx, context, held, { state, answeredAt: context.now, ...(authorised && agreedTo) })
  })
