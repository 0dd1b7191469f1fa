import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client, clientUser } from './client.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { person } from './person.ts'
import { studio } from './studio.ts'

/** One e-mail, written in the transaction that makes it necessary; the queue sends it. */
export const emailMessage = pgTable(
  'email_message',
  {
    id: id(),
    /** Which text: DELEGATION_REQUESTED, PASSWORD_RECOVERY … */
    kind: text().notNull(),
    /** The studio in whose name it goes; null: the installation's. */
    studioId: uuid('studio_id').references(() => studio.id),
    clientId: uuid('client_id').references(() => client.id),
    /** Whom it is for, where that is somebody who signs in. */
    personId: uuid('person_id').references(() => person.id),
    recipient: text().notNull(),
    language: text().notNull(),
    subject: text().notNull(),
    /** As it was written, but for {{base}}, the address of this installation, and {{link}}, the secret link. */
    body: text().notNull(),
    /** A link that opens something by itself: encrypted, gone once sent or failed, never shown. */
    secretLink: text('secret_link'),
    /** QUEUED, SENT, FAILED. */
    state: text().notNull().default('QUEUED'),
    attempts: integer().notNull().default(0),
    /** A process has been at it since then; one that died leaves it behind. */
    sendingSince: instant('sending_since'),
    /** The server's last complaint. */
    failure: text(),
    /** Says that the same thing is told once: one message for each such key. */
    onceKey: text('once_key'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('email_message_once').on(t.onceKey),
    index('email_message_studio').on(t.studioId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('email_message_client').on(t.clientId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/** A studio's own words for an e-mail, in place of ours. */
export const emailTemplate = pgTable(
  'email_template',
  {
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    kind: text().notNull(),
    language: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.studioId, t.kind, t.language] })],
)

/** A link in an e-mail that opens something once, for a short while. */
export const mailLink = pgTable(
  'mail_link',
  {
    id: id(),
    /** PASSWORD_RECOVERY: of `person`. OWNER_INVITATION: to become the owner of `client`. */
    kind: text({ enum: ['PASSWORD_RECOVERY', 'OWNER_INVITATION'] }).notNull(),
    /** SHA-256 of what the link carries. */
    hash: text().notNull(),
    personId: uuid('person_id').references(() => person.id),
    studioId: uuid('studio_id').references(() => studio.id),
    clientId: uuid('client_id').references(() => client.id),
    clientUserId: uuid('client_user_id').references(() => clientUser.id),
    email: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    uniqueIndex('mail_link_hash').on(t.hash),
    index('mail_link_person').on(t.personId),
    index('mail_link_client').on(t.clientId),
  ],
)
