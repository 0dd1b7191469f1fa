import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, id, instant } from './columns.ts'
import { studio } from './studio.ts'

/** A program of somebody else that works with tokens of a studio or of a client: a party with a name. */
export const partnerApp = pgTable(
  'partner_app',
  {
    id: id(),
    name: text().notNull(),
    /** Who makes it, and where one can ask about it. */
    publisher: text().notNull(),
    website: text(),
    /** Who registered it: a studio, or a client. */
    studioId: uuid('studio_id').references(() => studio.id),
    clientId: uuid('client_id').references(() => client.id),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
  },
  (t) => [index('partner_app_studio').on(t.studioId), index('partner_app_client').on(t.clientId)],
)

/** A client that shut a partner's program out, although a studio of its lets it work. */
export const partnerExclusion = pgTable(
  'partner_exclusion',
  {
    partnerAppId: uuid('partner_app_id')
      .notNull()
      .references(() => partnerApp.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [primaryKey({ columns: [t.partnerAppId, t.clientId] }), index('partner_exclusion_client').on(t.clientId)],
)
