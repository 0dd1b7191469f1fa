import { and, eq, isNull } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { clientContact } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId, newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { EMAIL, shapeProblem } from '../client/client-rules.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { ClientContactInput } from './contact.type.ts'
import { isPhoneNumber, plainPhoneNumber } from './phone-number.ts'

interface Wish {
  readonly clientId: string
  /** Absent: a new one. */
  readonly id?: string | null
  readonly expectedVersion?: number | null
  readonly input: ClientContactInput
}
const action = 'clientContactUpsert'
const LONGEST = 100

export const upsertContact = (context: Context, wish: Wish, key?: string | null): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const { clientId, id, expectedVersion, input } = wish
    const facts = await claim(tx, viewer, action, clientId, pathsOf(input))
    const next = contactOf(input)
    if (id) {
      const row = heldCardRow(await contactById(tx, clientId, id), expectedVersion)
      refuseWrong(next)
      const changes = changesOf(row, next)
      if (!changes) return id
      await tx
        .update(clientContact)
        .set({ ...next, version: row.version + 1 })
        .where(eq(clientContact.id, id))
      await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, ...changes })
      return id
    }
    const made = await once(tx, viewer, { action, key, input: { clientId, input } }, async () => {
      refuseWrong(next)
      const contactId = newId()
      await tx.insert(clientContact).values({ id: contactId, clientId, ...next, createdAt: context.now })
      await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after: next })
      return contactId
    })
    return made!
  })

/** Of this client, and not removed. */
export async function contactById(tx: Db, clientId: string, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(clientContact)
    .where(and(eq(clientContact.id, id), eq(clientContact.clientId, clientId), isNull(clientContact.removedAt)))
  return row
}

type Contact = Pick<typeof clientContact.$inferSelect, 'name' | 'role' | 'email' | 'phone'>
function contactOf({ name, role, email, phoneNumber }: ClientContactInput): Contact {
  const phone = typedText(phoneNumber)
  return {
    name: name.trim(),
    role: typedText(role),
    email: typedText(email),
    phone: phone && plainPhoneNumber(phone),
  }
}

const refuseWrong = ({ name, role, email, phone }: Contact): void =>
  refuseInputIfAny([
    required(name, 'name'),
    tooLong(name, 'name'),
    tooLong(role, 'role'),
    tooLong(email, 'email') ?? shapeProblem(email, EMAIL, 'EMAIL_MALFORMED', 'This is no e-mail address.', 'email'),
    phoneProblem(phone),
  ])

const tooLong = (text: string | null, field: string) =>
  text !== null && text.length > LONGEST ? userError('TOO_LONG', `At most ${LONGEST} characters.`, [field]) : null

const phoneProblem = (phone: string | null) =>
  phone === null || isPhoneNumber(phone)
    ? null
    : userError('INVALID_PHONE', 'A telephone number, with its country if it is not an Italian one.', ['phoneNumber'])
