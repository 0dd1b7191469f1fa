import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import type { Context } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { verifyPassword } from '../credential/password-hash.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { setPassword } from '../credential/set-password.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { holdPerson } from '../second-factor/hold-person.ts'
import { endSessions } from '../session/end-sessions.ts'
import { hashOfSecret } from '../session/secret-hash.ts'
import { systemViewerFor } from '../session/system-viewer-for.ts'
import { viewerOfPerson } from '../session/viewer-of-person.ts'
import { storedHash } from './check-password.ts'
import type { PasswordRecoveryCompletePayload } from './recovery.type.ts'
import { endRecoveryLinks } from './send-recovery-links.ts'

interface Given {
  readonly token: string
  readonly newPassword: string
}
interface Link {
  id: string
  person_id: string
  name: string
  email: string
  username: string
  used_at: string | null
  is_over: boolean
}

/**
 * From LOCKED, EXPIRED or MUST_CHANGE to ACTIVE (STATES, "Password and user"), and out with whoever is signed in. Nobody is
 * signed in by it: a second factor is still asked for. API tokens go on: their issuer has lost a password, not a right.
 */
export const completeRecovery = (
  { db, now }: Context,
  { token, newPassword }: Given,
): Promise<PasswordRecoveryCompletePayload> =>
  transaction(db, async (tx) => {
    const link = await holdLink(tx, token, now)
    if ('error' in link) return refused(link.error)
    const { person_id: personId, username } = link
    const problems = passwordProblems({ password: newPassword, username }, ['newPassword'])
    if (problems.length > 0) return refused(...problems)
    if (await isTheOldOne(tx, personId, newPassword))
      return refused(userError('PASSWORD_UNCHANGED', 'This is the password you have already.', ['newPassword']))
    await setPassword(tx, { personId, password: newPassword, mustChange: false, now })
    const sessions = await endSessions(tx, personId)
    await tx.rows(sql`update mail_link set used_at = ${now.toISOString()}::timestamptz where id = ${link.id}::uuid`)
    await endRecoveryLinks(tx, personId, now)
    const system = await systemViewerFor(tx, personId, now)
    const after = { sessions }
    await recordAudit(tx, system, { action: 'passwordRecoveryComplete', kind: 'person', id: personId, after })
    const to = { email: link.email, name: link.name, personId }
    await queueEmail(tx, { kind: 'PASSWORD_RECOVERED', to, values: { username, link: '/?recover' }, now })
    return { username, userErrors: [] }
  })

const refused = (...userErrors: UserError[]): PasswordRecoveryCompletePayload => ({ username: null, userErrors })

/** The link and its person, locked: of two who use it at once the second finds it used. Nobody guesses 160 bits, so what became of it may be told. */
async function holdLink(tx: Db, token: string, now: Date): Promise<Link | { error: UserError }> {
  const error = (code: string, message: string) => ({ error: userError(code, message, ['token']) })
  const unknown = error('LINK_UNKNOWN', 'This link is not one of ours, or it was not copied whole.')
  const hash = hashOfSecret(token)
  const [whose] = await tx.rows<{ person_id: string }>(
    sql`select person_id from mail_link where hash = ${hash} and kind = 'PASSWORD_RECOVERY'`,
  )
  if (!whose) return unknown
  await holdPerson(tx, whose.person_id)
  const [link] = await tx.rows<Link>(
    sql`select l.id, l.person_id, l.used_at, l.expires_at <= ${now.toISOString()}::timestamptz is_over, p.name, p.email,
        coalesce(p.display_username, p.username) username
      from mail_link l join person p on p.id = l.person_id where l.hash = ${hash} for update of l`,
  )
  if (link!.used_at) return error('LINK_USED', 'This link has been used already: it works once.')
  if (link!.is_over) return error('LINK_EXPIRED', 'This link is too old, or a later one has taken its place.')
  // Disabled since.
  return (await viewerOfPerson(tx, link!.person_id, now)) ? link! : unknown
}

async function isTheOldOne(tx: Db, personId: string, password: string): Promise<boolean> {
  const hash = await storedHash(tx, personId)
  return hash !== undefined && verifyPassword(hash, password)
}
