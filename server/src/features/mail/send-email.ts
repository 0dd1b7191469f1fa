import { sql } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { defineJob } from '../../queue/job.ts'
import { htmlOf } from './mail-html.ts'
import { BASE, SECRET_LINK } from './mail-words.ts'
import type { Post } from './post.ts'
import { openLink } from './sealed-link.ts'

export const emailSend = defineJob<{ readonly messageId: string }>('email.send')

/** Between one attempt and the next, in seconds: about nine hours in all. The first ones within the life of a recovery link. */
const PAUSES = [10, 60, 300, 900, 3_600, 10_800, 18_000]
/** Longer than a post takes to give up, and not longer than the queue waits for a job. */
const SENDING_MS = 55_000

export interface Sender {
  readonly post: Post
  readonly config: Pick<Config, 'baseUrl' | 'secret'>
  readonly now: Date
}

interface Row {
  id: string
  recipient: string
  language: string
  subject: string
  body: string
  secret_link: string | null
  attempts: number
  created_at: string
  studio_name: string | null
  studio_email: string | null
}

/**
 * Sends one message. A second run of the job finds that it is sent, or that another process is at it and comes back later; a
 * process that was killed is followed by one that sends. So it goes out once, with one exception that SMTP leaves to nobody:
 * where we die between the server's "accepted" and our note of it, it goes out again, under the same Message-ID, by which
 * mail boxes and their programs know it for the same.
 */
export async function sendEmail(db: Database, sender: Sender, { messageId }: { messageId: string }): Promise<void> {
  const { post, config, now } = sender
  const row = await take(db, messageId, now)
  if (row === 'DONE') return
  if (row === 'ELSEWHERE') throw new Error(`E-mail ${messageId} is being sent by another process`)
  const failure = await letterOf(row, config)
    .then((letter) => post(letter))
    .then(() => undefined, unexpected)
  await transaction(db, async (tx) => {
    const at = sql`${now.toISOString()}::timestamptz`
    if (!failure) {
      await tx.rows(
        sql`update email_message set state = 'SENT', sent_at = ${at}, sending_since = null, failure = null, secret_link = null where id = ${row.id}::uuid`,
      )
      return
    }
    const pause = failure.isPermanent ? undefined : PAUSES[row.attempts - 1]
    const hasFailed = pause === undefined
    await tx.rows(
      sql`update email_message set state = ${hasFailed ? 'FAILED' : 'QUEUED'}, failure = ${failure.reason}, sending_since = null,
        secret_link = case when not ${hasFailed}::boolean then secret_link end where id = ${row.id}::uuid and state = 'QUEUED'`,
    )
    if (!hasFailed) await enqueue(tx, emailSend, { messageId }, { startAfter: new Date(now.getTime() + pause * 1000) })
  })
}

/** Makes this process the one that sends it, and counts the attempt. */
async function take(db: Database, id: string, now: Date): Promise<Row | 'DONE' | 'ELSEWHERE'> {
  const stale = new Date(now.getTime() - SENDING_MS)
  const [row] = await db.rows<Row>(
    sql`update email_message m set sending_since = ${now.toISOString()}::timestamptz, attempts = m.attempts + 1
      from email_message same left join studio s on s.id = same.studio_id
      where m.id = ${id}::uuid and same.id = m.id and m.state = 'QUEUED'
        and (m.sending_since is null or m.sending_since <= ${stale.toISOString()}::timestamptz)
      returning m.id, m.recipient, m.language, m.subject, m.body, m.secret_link, m.attempts, m.created_at,
        s.name studio_name, s.email studio_email`,
  )
  if (row) return row
  const [waiting] = await db.rows(sql`select from email_message where id = ${id}::uuid and state = 'QUEUED'`)
  return waiting ? 'ELSEWHERE' : 'DONE'
}

async function letterOf(row: Row, { baseUrl, secret }: Sender['config']) {
  const absolute = (link: string) => (link.startsWith('/') ? baseUrl + link : link)
  const secretLink = row.secret_link === null ? '' : absolute(await openLink(row.secret_link, { secret }))
  const words = row.body.replaceAll(BASE, baseUrl)
  const ours = (words.match(/\S+/g) ?? []).filter((word) => word.startsWith(`${baseUrl}/`))
  const body = words.replaceAll(SECRET_LINK, () => secretLink)
  const { id, recipient, language, subject } = row
  const sender = row.studio_name ?? 'Delega'
  const links = [...new Set(secretLink ? [...ours, secretLink] : ours)]
  return {
    id,
    to: recipient,
    subject,
    text: body,
    html: htmlOf({ subject, body, language, sender, links }),
    writtenAt: new Date(row.created_at),
    ...(row.studio_name && { onBehalfOf: { name: row.studio_name, email: row.studio_email } }),
  }
}

const unexpected = (error: unknown): { readonly reason: string; readonly isPermanent: boolean } => {
  const { message = String(error), permanent = false, code } = error as Error & { permanent?: boolean; code?: string }
  // A wrong password is the installation's trouble, not the message's: it waits until that is mended.
  const isOurs = code === 'EAUTH' || code === 'ENOAUTH'
  return { reason: message.slice(0, 500), isPermanent: permanent && !isOurs }
}
