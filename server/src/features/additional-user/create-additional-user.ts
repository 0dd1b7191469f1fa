import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { client, clientUser } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { emailProblem } from '../operator/operator-rules.ts'
import { createPerson } from '../person/create-person.ts'
import { isUsernameTaken } from '../person/usernames.ts'
import { countSeats } from '../seat/seat.queries.ts'
import type { AdditionalUserCreateInput } from './additional-user-input.type.ts'

/** With the password that the office gives: answered once, kept nowhere but as a hash. */
export type WithPassword = Outcome & { readonly temporaryPassword: string | null }

interface Wish {
  readonly clientId: string
  readonly input: AdditionalUserCreateInput
  readonly key?: string | null
}
const action = 'additionalUserCreate'

/**
 * Always a new person: whoever has an account elsewhere keeps it, and no company reaches it from here. The claim locks the
 * client: of two for whom there is one seat left the second waits, and is told.
 */
export async function createAdditionalUser(context: Context, { clientId, input, key }: Wish): Promise<WithPassword> {
  let temporaryPassword: string | null = null
  const outcome = await attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    const id = await once(tx, viewer, { action, key, input: { clientId, ...input } }, async () => {
      await refuseWithoutSeat(tx, clientId, context.today)
      await refuseWrong(tx, context, facts, input)
      const made = await addUser(tx, context, { clientId, input })
      temporaryPassword = made.temporaryPassword
      const { id, after } = made
      await recordAudit(tx, viewer, { action, kind: 'clientUser', id, facts, after })
      await tellUser(tx, context, { clientId, personId: made.personId, ...after })
      return id
    })
    return id!
  })
  return { ...outcome, temporaryPassword: outcome.id ? temporaryPassword : null }
}

async function refuseWithoutSeat(tx: Db, clientId: string, today: Day): Promise<void> {
  const { bought, used, free, isOver } = await countSeats(tx, clientId, today)
  if (isOver) refuseInput(userError('SEATS_ENDED', 'The seats’ last day has passed: renew them first.'))
  if (free === 0)
    refuseInput(userError('SEAT_LIMIT_REACHED', `${used} seats are taken of ${bought} bought: add seats first.`))
}

const WELL_FORMED = /^[A-Za-z0-9]{8,30}$/
async function loginNameProblem(tx: Db, username: string): Promise<UserError | null> {
  if (!WELL_FORMED.test(username))
    return userError('USERNAME_MALFORMED', 'A login name has 8 to 30 letters and digits, nothing else.', ['username'])
  return (await isUsernameTaken(tx, username))
    ? userError('USERNAME_TAKEN', 'Somebody has this user name already.', ['username'])
    : null
}

async function refuseWrong(tx: Db, { today }: Context, facts: Facts, input: AdditionalUserCreateInput): Promise<void> {
  const { name, username, email, words, expiresOn } = input
  refuseInputIfAny([
    required(name, 'name'),
    await loginNameProblem(tx, username.trim()),
    emailProblem(email),
    ...(words.length === 0
      ? [userError('REQUIRES_READ', 'Without READ it could do nothing.', ['words'])]
      : wordProblems(words, { active: activeModules(facts, today) })),
    expiresOn && expiresOn < today ? userError('INVALID_VALIDITY_RANGE', 'This day has passed.', ['expiresOn']) : null,
  ])
}

async function addUser(tx: Db, { now, today }: Context, { clientId, input }: Wish) {
  const name = input.name.trim()
  const email = input.email.trim()
  const expiresOn = input.expiresOn ?? null
  const words = tidyWords(input.words)
  const wanted = { name, username: input.username.trim(), email, expiresOn, mustChange: true, today, now }
  const { personId, username, oneTimePassword = null } = await createPerson(tx, wanted)
  const id = newId()
  await tx.insert(clientUser).values({ id, clientId, personId, words, createdAt: now })
  return { id, personId, temporaryPassword: oneTimePassword, after: { name, username, email, words, expiresOn } }
}

interface Told {
  readonly clientId: string
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly email: string
}
/** The password goes another way than the login name: the owner hands it over. */
async function tellUser(tx: Db, context: Context, { clientId, personId, name, username, email }: Told): Promise<void> {
  const { now } = context
  const [company] = await tx.select({ clientName: client.name }).from(client).where(eq(client.id, clientId))
  const values = { ...company!, name, username, ownerName: signedIn(context).name, link: '/' }
  await queueEmail(tx, { kind: 'ADDITIONAL_USER_CREATED', to: { email, personId }, clientId, values, now })
}
