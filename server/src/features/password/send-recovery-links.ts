import { sql } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Database, Db } from '../../db/database.ts'
import { mailLink } from '../../db/tables/mail.ts'
import { transaction } from '../../db/transaction.ts'
import { newId, newSecret } from '../../lib/ids.ts'
import { defineJob } from '../../queue/job.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { sealLink } from '../mail/sealed-link.ts'
import { normalUsername } from '../person/usernames.ts'
import { holdPerson } from '../second-factor/hold-person.ts'
import { hashOfSecret } from '../session/secret-hash.ts'
import { systemViewerFor } from '../session/system-viewer-for.ts'
import { viewerOfPerson } from '../session/viewer-of-person.ts'

/** By its user name; or by its e-mail and the VAT number or fiscal code of its company or studio (Smarrimento account). */
export type Sought = { readonly username: string } | { readonly email: string; readonly taxCode: string }

export const passwordRecover = defineJob<Sought>('password.recover')

export const RECOVERY_MINUTES = 30
/** For each person and hour: more would only fill a mail box. */
const MOST_LINKS = 3
/** Who uses one address for all of a company's users gets a mail for each of these. */
const MOST_PERSONS = 5

interface Running {
  readonly config: Pick<Config, 'secret'>
  readonly now: Date
  readonly jobId: string
}

/** A mail with a link for each person who is meant. Whoever could not sign in with a new password either gets none. */
export const sendRecoveryLinks = (db: Database, running: Running, sought: Sought): Promise<void> =>
  transaction(db, async (tx) => {
    for (const person of await personsSought(tx, sought)) await sendLink(tx, running, person)
  })

interface Found {
  id: string
  name: string
  email: string
  username: string
}

const personsSought = (tx: Db, sought: Sought): Promise<Found[]> => {
  const who =
    'username' in sought
      ? sql`p.username = ${normalUsername(sought.username)}`
      : sql`lower(p.email) = ${sought.email.toLowerCase()} and ${bareCode(sought.taxCode)} in (
          select unnest(array[s.vat_number, upper(s.fiscal_code)]) from operator o join studio s on s.id = o.studio_id where o.person_id = p.id
          union all select unnest(array[c.vat_number, upper(c.fiscal_code)]) from client_user u join client c on c.id = u.client_id
            where u.person_id = p.id and u.removed_at is null)`
  return tx.rows<Found>(
    sql`select p.id, p.name, p.email, coalesce(p.display_username, p.username) username from person p
      where ${who} order by p.id limit ${MOST_PERSONS}`,
  )
}

/** As it is kept: without the country of a VAT number, and without spaces. */
const bareCode = (typed: string): string =>
  typed
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^IT(?=\d{11}$)/, '')

async function sendLink(tx: Db, { config, now, jobId }: Running, { id, ...person }: Found): Promise<void> {
  await holdPerson(tx, id)
  const onceKey = `recovery ${jobId} ${id}`
  if (!(await maySend(tx, { personId: id, onceKey, now })) || !(await viewerOfPerson(tx, id, now))) return
  const secret = newSecret()
  await endRecoveryLinks(tx, id, now)
  await tx.insert(mailLink).values({
    id: newId(),
    kind: 'PASSWORD_RECOVERY',
    hash: hashOfSecret(secret),
    personId: id,
    email: person.email,
    expiresAt: new Date(now.getTime() + RECOVERY_MINUTES * 60_000),
    createdAt: now,
  })
  await queueEmail(tx, {
    kind: 'PASSWORD_RECOVERY',
    to: { email: person.email, name: person.name, personId: id },
    values: { username: person.username, minutes: String(RECOVERY_MINUTES) },
    secretLink: await sealLink(`/#recover=${secret}`, config),
    onceKey,
    now,
  })
  const system = await systemViewerFor(tx, id, now)
  await recordAudit(tx, system, { action: 'passwordRecoveryRequest', kind: 'person', id })
}

interface Wish {
  readonly personId: string
  readonly onceKey: string
  readonly now: Date
}

/** Not where this job has been run before, nor where there were enough within the hour. */
async function maySend(tx: Db, { personId, onceKey, now }: Wish): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000)
  const [row] = await tx.rows<{ links: number; known: boolean }>(
    sql`select (select count(*)::int from mail_link where person_id = ${personId}::uuid and kind = 'PASSWORD_RECOVERY'
        and created_at > ${since.toISOString()}::timestamptz) links,
      exists(select from email_message where once_key = ${onceKey}) known`,
  )
  return !row!.known && row!.links < MOST_LINKS
}

/** Of a person only the last one opens anything. */
export const endRecoveryLinks = (tx: Db, personId: string, now: Date): Promise<unknown> =>
  tx.rows(
    sql`update mail_link set expires_at = ${now.toISOString()}::timestamptz
      where person_id = ${personId}::uuid and kind = 'PASSWORD_RECOVERY' and expires_at > ${now.toISOString()}::timestamptz`,
  )
