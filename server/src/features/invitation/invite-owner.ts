import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { mailLink } from '../../db/tables/mail.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { newId, newSecret } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { EMAIL, shapeProblem } from '../client/client-rules.ts'
import { refuseWhereClientDecides } from '../delegation/client-decides.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { sealLink } from '../mail/sealed-link.ts'
import { hashOf, INVITATION_DAYS, LETTERS_A_DAY } from './invitation-link.ts'

interface Wish {
  readonly clientId: string
  readonly email: string
}
interface Invited {
  readonly expiresAt: Date | null
  readonly userErrors: UserError[]
}
const action = 'ownerInvite'

/** Somebody is to become the owner of a company that has none. The link is the only proof, so it is single and short-lived. */
export async function inviteOwner(context: Context, wish: Wish): Promise<Invited> {
  const expiresAt = new Date(context.now.getTime() + INVITATION_DAYS * 86_400_000)
  const { userErrors } = await attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const { clientId } = wish
    const email = wish.email.trim()
    const facts = await claim(tx, viewer, action, clientId)
    const studioId = viewer.studioId!
    refuseInputIfAny([shapeProblem(email, EMAIL, 'EMAIL_MALFORMED', 'This is no e-mail address.', 'email')])
    await refuseWhereClientDecides(tx, { clientId, studioId })
    const names = await namesAndLetters(tx, context, { clientId, studioId })
    const token = newSecret()
    const id = newId()
    await tx.insert(mailLink).values({
      id,
      kind: 'OWNER_INVITATION',
      hash: hashOf(token),
      studioId,
      clientId,
      email,
      expiresAt,
      createdAt: context.now,
      createdBy: viewer.personId,
    })
    await queueEmail(tx, {
      kind: 'OWNER_INVITATION',
      to: { email },
      studioId,
      clientId,
      values: { ...names, days: String(INVITATION_DAYS) },
      secretLink: await sealLink(`/#invitation=${token}`, context.config),
      now: context.now,
    })
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after: { email, expiresAt } })
    return id
  })
  return { expiresAt: userErrors.length > 0 ? null : expiresAt, userErrors }
}

async function namesAndLetters(
  tx: Db,
  { now }: Context,
  { clientId, studioId }: { clientId: string; studioId: string },
) {
  const [row] = await tx.rows<{ clientName: string; studioName: string; letters: number }>(
    sql`select c.name "clientName", s.name "studioName",
        (select count(*)::int from mail_link l where l.client_id = c.id and l.kind = 'OWNER_INVITATION'
          and l.created_at > ${new Date(now.getTime() - 86_400_000).toISOString()}::timestamptz) letters
      from client c, studio s where c.id = ${clientId}::uuid and s.id = ${studioId}::uuid`,
  )
  const { letters, ...names } = row!
  if (letters >= LETTERS_A_DAY)
    refuseInput(
      userError('TOO_MANY_INVITATIONS', 'So many letters in a day are enough: try again tomorrow.', ['email']),
    )
  return names
}
