import type { Db } from '../../db/database.ts'
import type { MailKindName } from './mail-kinds.ts'

export interface Email {
  readonly kind: MailKindName
  readonly to: { readonly email: string; readonly personId?: string; readonly language?: string }
  /** In whose name it goes: its words and its log. Absent: the installation's. */
  readonly studioId?: string
  readonly clientId?: string
  /** For the placeholders of its kind. */
  readonly values: Readonly<Record<string, string>>
  /** A link that opens something by itself: it is encrypted until it is sent, and never shown. */
  readonly secretLink?: string
  /** The same thing is told once: a second message with this key is not written. */
  readonly onceKey?: string
  readonly now: Date
}

/** Writes an e-mail in the caller's transaction: the queue sends it if and only if that commits. */
export async function queueEmail(_tx: Db, _email: Email): Promise<void> {
  throw new Error('comes with the mail feature')
}
