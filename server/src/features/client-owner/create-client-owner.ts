import { sql } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { clientUser, studioClient } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { isArchived } from '../client/client-row.ts'
import { EMAIL, shapeProblem } from '../client/client-rules.ts'
import { clientDecides } from '../delegation/client-decides.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { addNotice } from '../notice/add-notice.ts'
import { type CreatedPerson, createPerson } from '../person/create-person.ts'
import { usernameProblem } from '../person/usernames.ts'
import type { ClientOwnerInput } from './client-owner.type.ts'

export type CreatedOwner = Outcome & Partial<Pick<CreatedPerson, 'username' | 'oneTimePassword'>>
const action = 'clientOwnerCreate'

/** The company's own first login. The claim locks the client: of two who create it at once the second finds an owner. */
export async function createClientOwner(
  context: Context,
  input: ClientOwnerInput,
  key?: string | null,
): Promise<CreatedOwner> {
  let made: CreatedPerson | undefined
  const outcome = await attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, input.clientId, pathsOf(input))
    await once(tx, viewer, { action, key, input }, async () => {
      await refuseWrong(tx, context, input)
      made = await addOwner(tx, context, input, facts)
      return made.personId
    })
    return input.clientId
  })
  if (outcome.id === null || !made) return outcome
  return { ...outcome, username: made.username, ...(made.oneTimePassword && { oneTimePassword: made.oneTimePassword }) }
}

async function refuseWrong(tx: Db, context: Context, { clientId, name, email, username }: ClientOwnerInput) {
  const { studioId } = signedIn(context)
  const [around] = await tx.rows<{ isArchived: boolean; hasOwner: boolean }>(
    sql`select ${isArchived} "isArchived", exists(select from client_user m
        where m.client_id = ${clientId}::uuid and m."owner" and m.removed_at is null) "hasOwner"
      from ${studioClient} where ${studioClient.clientId} = ${clientId}::uuid and ${studioClient.studioId} = ${studioId}::uuid`,
  )
  const refuse = (code: string, message: string) => refuseInput(userError(code, message, ['clientId']))
  if (around!.isArchived) refuse('CLIENT_ARCHIVED', 'This client is archived.')
  if (around!.hasOwner) refuse('OWNER_EXISTS', 'Somebody signs in for this client already.')
  // Beside another studio that the company has let in, this one does not say who the company is.
  if (await clientDecides(tx, { clientId, studioId: studioId! }))
    refuse('CLIENT_DECIDES', 'Another studio works for this client too: it decides for itself.')
  const wanted = typedText(username)
  refuseInputIfAny([
    required(name, 'name'),
    required(email, 'email'),
    shapeProblem(typedText(email), EMAIL, 'EMAIL_MALFORMED', 'This is no e-mail address.', 'email'),
    wanted ? await usernameProblem(tx, wanted, ['username']) : null,
  ])
}

async function addOwner(tx: Db, context: Context, input: ClientOwnerInput, facts: Facts): Promise<CreatedPerson> {
  const viewer = signedIn(context)
  const { now, today } = context
  const { clientId, username } = input
  const [name, email] = [input.name.trim(), input.email.trim()]
  const person = await createPerson(tx, { name, email, username: typedText(username), mustChange: true, today, now })
  const id = newId()
  await tx.insert(clientUser).values({ id, clientId, personId: person.personId, owner: true, createdAt: now })
  const after = { name, email, username: person.username, owner: true }
  await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after })
  const [names] = await tx.rows<{ clientName: string; studioName: string }>(
    sql`select c.name "clientName", s.name "studioName" from client c, studio s
      where c.id = ${clientId}::uuid and s.id = ${viewer.studioId}::uuid`,
  )
  // The password goes another way than the user name: the studio hands it over.
  await queueEmail(tx, {
    kind: 'CLIENT_OWNER_CREATED',
    to: { email, personId: person.personId },
    studioId: viewer.studioId!,
    clientId,
    values: { ...names!, name, username: person.username, link: '/' },
    now,
  })
  const told = { kind: 'CLIENT_OWNER_CREATED', audience: 'STUDIO', studioId: viewer.studioId!, clientId } as const
  await addNotice(tx, { ...told, facts: { clientName: names!.clientName, ownerName: name, byName: viewer.name }, now })
  return person
}
