import { claim } from '../../access/claim.ts'
import { partnerApp } from '../../db/tables/partner-app.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { PartnerAppRegisterInput } from './partner-app.type.ts'

const action = 'partnerAppRegister'
const LONGEST_ADDRESS = 300

/** Gives a program a name. It may do nothing until it is authorised. */
export const registerPartnerApp = (
  context: Context,
  input: PartnerAppRegisterInput,
  key?: string | null,
): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    await claim(tx, viewer, action, viewer.personId!)
    const made = await once(tx, viewer, { action, key, input }, async () => {
      const name = input.name.trim()
      const publisher = input.publisher.trim()
      const website = typedText(input.website)
      refuseInputIfAny([
        length(name, 80) ? null : userError('NAME_LENGTH', 'A name has 1 to 80 characters.', ['input', 'name']),
        length(publisher, 120)
          ? null
          : userError('PUBLISHER_LENGTH', 'Its maker’s name has 1 to 120 characters.', ['input', 'publisher']),
        website === null ? null : websiteProblem(website),
      ])
      const id = newId()
      const { studioId, clientId, personId } = viewer
      await tx
        .insert(partnerApp)
        .values({ id, name, publisher, website, studioId, clientId, createdAt: context.now, createdBy: personId })
      const after = { name, publisher, website }
      await recordAudit(tx, viewer, { action, kind: 'partnerApp', id, after })
      return id
    })
    return made!
  })

const length = (text: string, most: number) => text !== '' && [...text].length <= most

/** People will click on it: no other scheme, and no name and password before the host. */
function websiteProblem(text: string): UserError | null {
  const isAddress = text.length <= LONGEST_ADDRESS && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
  if (isAddress && !new URL(text).username && !new URL(text).password) return null
  return userError('WEBSITE_INVALID', 'A website begins with http:// or https://.', ['input', 'website'])
}
