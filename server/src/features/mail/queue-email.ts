import { and, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { emailMessage, emailTemplate } from '../../db/tables/mail.ts'
import { person } from '../../db/tables/person.ts'
import { newId } from '../../lib/ids.ts'
import { enqueueAll } from '../../queue/enqueue.ts'
import { type MailKindName, mailKinds } from './mail-kinds.ts'
import { fillWords } from './mail-words.ts'
import type { SealedLink } from './sealed-link.ts'
import { emailSend } from './send-email.ts'
import { copiesOf, withNoticeLinks } from './studio-mail-settings.ts'

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
export const queueEmail = (tx: Db, email: Email): Promise<void> => queueEmails(tx, [email])

/** A statement takes no more than 65,535 values. */
const AT_ONCE = 1000

/** Many at once, in as few statements as one: a studio may write to thousands of clients. */
export async function queueEmails(tx: Db, emails: readonly Email[]): Promise<void> {
  if (emails.length === 0) return
  const linked = await withNoticeLinks(tx, emails)
  const all = [...linked, ...(await copiesOf(tx, linked))]
  const languages = await languagesOf(tx, all)
  const own = await ownWords(tx, all)
  const rows = all.map((email) => {
    const { kind, to, studioId, clientId, secretLink, onceKey, now } = email
    const language: Language = (to.language ?? languages.get(to.personId ?? '')) === 'en' ? 'en' : 'it'
    const words = own.get(keyOf({ studioId, kind, language })) ?? mailKinds[kind][language]
    const values = { ...(to.name && { name: to.name }), ...email.values }
    return {
      id: newId(),
      kind,
      studioId: studioId ?? null,
      clientId: clientId ?? null,
      personId: to.personId ?? null,
      recipient: to.email,
      language,
      ...fillWords(words, { values, hasSecretLink: secretLink !== undefined }),
      secretLink: secretLink ?? null,
      onceKey: onceKey ?? null,
      createdAt: now,
    }
  })
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const written = await tx
      .insert(emailMessage)
      .values(rows.slice(from, from + AT_ONCE))
      .onConflictDoNothing({ target: emailMessage.onceKey })
      .returning({ messageId: emailMessage.id })
    await enqueueAll(tx, emailSend, written)
  }
}

type Language = 'it' | 'en'
interface Wanted {
  readonly studioId: string | null | undefined
  readonly kind: string
  readonly language: string
}
const keyOf = ({ studioId, kind, language }: Wanted) => `${studioId} ${kind} ${language}`

/** The words that studios have of their own, by studio, kind and language. Where there are none, ours are meant. */
async function ownWords(tx: Db, emails: readonly Email[]) {
  const editable = emails.filter(({ kind, studioId }) => studioId && mailKinds[kind].isEditable)
  if (editable.length === 0) return new Map<string, never>()
  const rows = await tx
    .select()
    .from(emailTemplate)
    .where(
      and(
        inArray(emailTemplate.studioId, [...new Set(editable.map(({ studioId }) => studioId!))]),
        inArray(emailTemplate.kind, [...new Set(editable.map(({ kind }) => kind))]),
      ),
    )
  return new Map(rows.map((row) => [keyOf(row), { subject: row.subject, body: row.body }]))
}

/** Of persons whose language the caller has not read. */
async function languagesOf(tx: Db, emails: readonly Email[]): Promise<Map<string, string>> {
  const ids = emails.flatMap(({ to }) => (to.personId && !to.language ? [to.personId] : []))
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: person.id, language: person.language })
    .from(person)
    .where(sql`${person.id} = any(${sql.param([...new Set(ids)])}::uuid[])`)
  return new Map(rows.map(({ id, language }) => [id, language]))
}
