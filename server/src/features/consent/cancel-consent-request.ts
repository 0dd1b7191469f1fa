import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { stateAfter } from './consent.states.ts'
import { holdConsent, keepConsentChange } from './held-consent.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'consentRequestCancel'

/** The studio takes its request back; whoever is to be asked after all is selected. */
export const cancelConsentRequest = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdConsent(tx, context, { action, id, expectedVersion })
    return keepConsentChange(tx, context, held, { state: stateAfter(action, 'SENT')! })
  })
