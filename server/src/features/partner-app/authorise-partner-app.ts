import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { issueToken } from '../token/create-token.ts'
import type { ApiToken } from '../token/token.type.ts'
import { holdPartnerApp, refuseIfRevoked, setShutOut } from './held-partner-app.ts'
import type { PartnerAppAuthoriseInput } from './partner-app.type.ts'

const action = 'partnerAppAuthorise'
/** The token is answered with its secret once, which is kept nowhere. */
export type Authorised = Outcome & { readonly apiToken: ApiToken | null; readonly secret: string | null }

/** Makes a token for a program of one's own; lets a studio's program that was shut out in again. */
export async function authorisePartnerApp(
  context: Context,
  id: string,
  input: PartnerAppAuthoriseInput | null | undefined,
): Promise<Authorised> {
  let made: { apiToken: ApiToken | null; secret: string | null } = { apiToken: null, secret: null }
  const outcome = await attempt(context.db, async (tx) => {
    const held = await holdPartnerApp(tx, context, action, id)
    refuseIfRevoked(context, held)
    const { row, own } = held
    if (!own) {
      if (input) refuseInput(userError('NOT_YOURS', 'It is a studio’s: it works with the studio’s tokens.', ['input']))
      await setShutOut(tx, context, held, false)
      return row.id
    }
    if (!input) refuseInput(userError('REQUIRED', 'Say what it may do, and until when.', ['input']))
    const issued = await issueToken(tx, signedIn(context), action, { ...input, name: row.name }, row.id)
    if (issued.userErrors.length > 0) refuseInput(...issued.userErrors)
    made = issued
    return row.id
  })
  return { ...outcome, ...made }
}
