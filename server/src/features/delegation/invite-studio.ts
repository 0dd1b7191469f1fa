import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, refuseInput, typedText } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { EMAIL } from '../client/client-rules.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { beginDelegation } from './begin-delegation.ts'
import type { DelegationInviteInput } from './delegation-input.type.ts'
import { delegationConstraints } from './held-delegation.ts'
import { ensureCard, holdAccountant } from './known-studio.ts'
import { tellOtherSide } from './tell-other-side.ts'

interface Invited {
  readonly delegationId: string | null
  /** Nobody here has it: it was asked to register. */
  readonly invitedEmail: string | null
  readonly userErrors: UserError[]
}
const action = 'delegationInvite'
/** Letters to people who never asked for them: so many a day for each company. */
const LETTERS_A_DAY = 10

/** The client invites a studio that it knows; until the studio answers nothing is open to it (OPERATIONS 58). */
export async function inviteStudio(
  context: Context,
  input: DelegationInviteInput,
  key?: string | null,
): Promise<Invited> {
  let invitedEmail: string | null = null
  const { id, userErrors } = await attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const clientId = viewer.clientId ?? ''
      const studioId = await findStudio(tx, input.studio.trim())
      if (studioId) await holdAccountant(tx, studioId)
      const facts = await claim(tx, viewer, action, clientId)
      if (!studioId) {
        invitedEmail = await inviteToRegister(tx, context, input.studio.trim())
        return clientId
      }
      const { words, validTo } = input
      const parties = { clientId, studioId }
      const columns = { purpose: typedText(input.purpose) }
      const begun = { action, facts, ...parties, origin: 'CLIENT_INVITE', words, validTo, columns } as const
      const made = await once(tx, viewer, { action, key, input }, async () => {
        await ensureCard(tx, context, parties)
        const delegationId = await beginDelegation(tx, context, begun)
        await tellOtherSide(tx, context, { event: 'INVITED', ...parties })
        return delegationId
      })
      return made!
    },
    delegationConstraints,
  )
  return { delegationId: invitedEmail === null ? id : null, invitedEmail, userErrors }
}

/** By what one must know exactly, so that a studio outside the directory cannot be searched for. */
async function findStudio(tx: Db, typed: string): Promise<string | undefined> {
  const rows = await tx.rows<{ id: string }>(
    sql`select s.id from studio s where s.code = ${typed.toUpperCase()} or s.vat_number = ${typed.replace(/^IT/i, '')}
        or lower(s.email) = ${typed.toLowerCase()}
      union select o.studio_id from operator o join person p on p.id = o.person_id
        where o.administrator and not o.disabled and not p.disabled and lower(p.email) = ${typed.toLowerCase()} limit 2`,
  )
  if (rows.length > 1)
    refuseInput(userError('STUDIO_AMBIGUOUS', 'Several studios answer to this: write the code of one.', ['studio']))
  return rows[0]?.id
}

async function inviteToRegister(tx: Db, context: Context, email: string): Promise<string> {
  const viewer = signedIn(context)
  if (!EMAIL.test(email))
    refuseInput(userError('STUDIO_UNKNOWN', 'No studio here has this code or VAT number.', ['studio']))
  const [row] = await tx.rows<{ name: string; letters: number }>(
    sql`select c.name, (select count(*)::int from email_message m where m.client_id = c.id and m.kind = 'STUDIO_INVITATION'
        and m.created_at > ${new Date(context.now.getTime() - 86_400_000).toISOString()}::timestamptz) letters
      from client c where c.id = ${viewer.clientId}::uuid`,
  )
  if (row!.letters >= LETTERS_A_DAY)
    refuseInput(
      userError('TOO_MANY_INVITATIONS', 'So many letters in a day are enough: try again tomorrow.', ['studio']),
    )
  await queueEmail(tx, {
    kind: 'STUDIO_INVITATION',
    to: { email, language: viewer.language },
    clientId: viewer.clientId!,
    values: { clientName: row!.name, link: '/?register=studio' },
    onceKey: `studio-invitation ${viewer.clientId} ${email.toLowerCase()} ${context.today}`,
    now: context.now,
  })
  return email
}
