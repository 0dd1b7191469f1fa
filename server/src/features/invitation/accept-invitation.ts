import { sql } from 'drizzle-orm'
import type { Context } from '../../graphql/context.ts'
import { attempt, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { clientDecides } from '../delegation/client-decides.ts'
import { newcomerProblems } from '../person/newcomer-problems.ts'
import { become } from '../session/become.ts'
import { addOwner } from '../sign-up/add-owner.ts'
import { type ViewerObject, viewerObject } from '../viewer/viewer.type.ts'
import { findInvitation } from './invitation-link.ts'

interface Wish {
  readonly token: string
  readonly name: string
  readonly username: string
  readonly password: string
}
const action = 'ownerInvitationAccept'
const over = userError('INVITATION_OVER', 'This invitation has been used, or is over: ask the studio for another.')

/** Whoever holds the link becomes the owner, once; signed in at the end. */
export async function acceptInvitation(
  context: Context,
  { token, name, username, password }: Wish,
): Promise<{ viewer: ViewerObject | null; userErrors: UserError[] }> {
  const { userErrors } = await attempt(context.db, async (tx) => {
    const seen = await findInvitation(tx, token, context.now)
    if (!seen) refuseInput(over)
    const { clientId, studioId } = seen
    await tx.rows(sql`select from client where id = ${clientId}::uuid for no key update`)
    // As it is now: of two who answer at once the second waited for the client, and finds it used.
    const link = await findInvitation(tx, token, context.now)
    if (!link || (await clientDecides(tx, { clientId, studioId }))) refuseInput(over)
    refuseInputIfAny(await newcomerProblems(tx, { name, username, password }))
    const { owner, clientUserId } = await addOwner(tx, context, {
      clientId,
      name,
      username,
      email: link.email,
      password,
    })
    // The others that were sent for this company are over with it.
    await tx.rows(
      sql`update mail_link set used_at = ${context.now.toISOString()}::timestamptz
        where client_id = ${clientId}::uuid and kind = 'OWNER_INVITATION' and used_at is null`,
    )
    const after = { clientUserId, email: link.email }
    await recordAudit(tx, owner, { action, kind: 'client', id: clientId, clientId, after })
    return clientId
  })
  if (userErrors.length > 0) return { viewer: null, userErrors }
  const viewer = await become(context, { username: username.trim(), password })
  return { viewer: viewerObject(viewer), userErrors: [] }
}
