import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { studio } from './studio.ts'

/** Whether a client lets a studio enter its SMART services: one for each studio and client, whatever the service. */
export const consent = pgTable(
  'consent',
  {
    id: id(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** SENT, ADHERED, REFUSED, WITHDRAWN, CANCELLED. */
    state: text().notNull(),
    sentAt: instant('sent_at').notNull(),
    sendCount: integer('send_count').notNull().default(1),
    /** When the client first saw the request. */
    shownAt: instant('shown_at'),
    answeredAt: instant('answered_at'),
    /** The text that was agreed to, by its version and the SHA-256 of its words. */
    textVersion: text('text_version'),
    textHash: text('text_hash'),
    createdAt: createdAt(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
    version: version(),
  },
  (t) => [unique('consent_one').on(t.studioId, t.clientId), index('consent_client').on(t.clientId)],
)
