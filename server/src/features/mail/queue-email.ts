import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { emailMessage, emailTemplate } from '../../db/tables/mail.ts'
import { person } from '../../db/tables/person.ts'
import { newId } from '../../lib/ids.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { type MailKindName, mailKinds } from './mail-kinds.ts'
import { fillWords, type Words } from './mail-words.ts'
import type { SealedLink } from './sealed-link.ts'
import { emailSend } from './send-email.ts'

export interface Email {
  readonly kind: MailKindName
  /** name: for the placeholder {name}. language: absent, that of the person. */
  readonly to: {
    readonly email: string
    readonly name?: string
    readonly personId?: string
    readonly language?: string
  }
  /** In whose name it goes: its words and its log. Absent: the installation's. */
  readonly studioId?: string
  readonly clientId?: string
  /** For the placeholders of its kind. A link is whole, or begins with a slash: a page of this installation. */
  readonly values: Readonly<Record<string, string>>
  /** A link that opens something by itself, from `sealLink`: it stands for {link}, until it is sent, and is never shown. */
  readonly secretLink?: SealedLink
  /** The same thing is told once: a second message with this key is not written. */
  readonly onceKey?: string
  readonly now: Date
}

/** Writes an e-mail in the caller's transaction: the queue sends it if and only if that commits. */
export async function queueEmail(tx: Db, email: Email): Promise<void> {
  const { kind, to, studioId, clientId, secretLink, onceKey, now } = email
  const language = (to.language ?? (await languageOf(tx, to.personId))) === 'en' ? 'en' : 'it'
  const words = await wordsOf(tx, { kind, language, studioId })
  const values = { ...(to.name && { name: to.name }), ...email.values }
  const { subject, body } = fillWords(words, { values, hasSecretLink: secretLink !== undefined })
  const [written] = await tx
    .insert(emailMessage)
    .values({
      id: newId(),
      kind,
      studioId: studioId ?? null,
      clientId: clientId ?? null,
      personId: to.personId ?? null,
      recipient: to.email,
      language,
      subject,
      body,
      secretLink: secretLink ?? null,
      onceKey: onceKey ?? null,
      createdAt: now,
    })
    .onConflictDoNothing({ target: emailMessage.onceKey })
    .returning({ id: emailMessage.id })
  if (written) await enqueue(tx, emailSend, { messageId: written.id })
}

interface Wanted {
  readonly kind: MailKindName
  readonly language: 'it' | 'en'
  readonly studioId?: string
}

/** The studio's own words, where it has some for this kind, else ours. */
async function wordsOf(tx: Db, { kind, language, studioId }: Wanted): Promise<Words> {
  const ours = mailKinds[kind]
  if (!studioId || !ours.isEditable) return ours[language]
  const [own] = await tx
    .select({ subject: emailTemplate.subject, body: emailTemplate.body })
    .from(emailTemplate)
    .where(
      and(eq(emailTemplate.studioId, studioId), eq(emailTemplate.kind, kind), eq(emailTemplate.language, language)),
    )
  return own ?? ours[language]
}

async function languageOf(tx: Db, personId: string | undefined): Promise<string | undefined> {
  if (!personId) return undefined
  const [row] = await tx.select({ language: person.language }).from(person).where(eq(person.id, personId))
  return row?.language
}
