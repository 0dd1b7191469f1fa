import { claim, pathsOf } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { smsMessage } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { canReceiveSms, plainPhoneNumber } from '../contact/phone-number.ts'
import { contactById } from '../contact/upsert-contact.ts'
import type { ClientSmsInput } from './sms.type.ts'
import { noGateway } from './sms-gateway.ts'

interface Wish {
  readonly clientId: string
  readonly input: ClientSmsInput
}
const action = 'clientSmsSend'
/** Four messages of 153 characters, which telephones show as one. */
const LONGEST = 612

export const sendSms = (context: Context, { clientId, input }: Wish, key?: string | null): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId, pathsOf(input))
    const sent = await once(tx, viewer, { action, key, input: { clientId, input } }, async () => {
      const text = input.text.trim()
      refuseInputIfAny([
        required(text, 'text'),
        text.length > LONGEST ? userError('TOO_LONG', `At most ${LONGEST} characters.`, ['text']) : null,
      ])
      const { contactId, phone } = await addressee(tx, clientId, input)
      const state = await noGateway.send({ phoneNumber: phone, text })
      const id = newId()
      const message = { contactId, phone, text, state }
      const of = { id, studioId: viewer.studioId!, clientId, createdAt: context.now, createdBy: viewer.personId }
      await tx.insert(smsMessage).values({ ...of, ...message })
      await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after: message })
      return id
    })
    return sent!
  })

async function addressee(tx: Db, clientId: string, { contactId, phoneNumber }: ClientSmsInput) {
  const path = [contactId ? 'contactId' : 'phoneNumber']
  const contact = contactId ? await contactById(tx, clientId, contactId) : undefined
  if (contactId && !contact) refuseInput(userError('CONTACT_UNKNOWN', 'The client has no such contact.', path))
  const typed = contact ? contact.phone : typedText(phoneNumber)
  if (!typed) return refuseInput(userError('REQUIRED', 'There is no number to send it to.', path))
  const phone = plainPhoneNumber(typed)
  if (!canReceiveSms(phone)) refuseInput(userError('INVALID_PHONE', 'No text message can reach this number.', path))
  return { contactId: contact?.id ?? null, phone }
}
