import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { stateAfter } from './consent.states.ts'
import { agreedTo, holdConsent, keepConsentChange, otherText } from './held-consent.ts'
import { mailConsentAnswer } from './tell-of-consent.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly agrees: boolean
  readonly textVersion: string
}
const action = 'consentAnswer'

/** Yes or no to the request that waits; kept with time, person and the text that was answered to. */
export const answerConsent = (context: Context, { id, expectedVersion, agrees, textVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdConsent(tx, context, { action, id, expectedVersion })
    refuseInputIfAny([otherText(textVersion)])
    const state = stateAfter(action, 'SENT', agrees)!
    const { studioId, clientId } = held.row
    await mailConsentAnswer(tx, { state, studioId, clientId, now: context.now })
    return keepConsentChange(tx, context, held, { state, answeredAt: context.now, ...agreedTo })
  })
