import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, id } from './columns.ts'
import { studio } from './studio.ts'

/** A request for assistance about a client, in a category whose word the asker holds (AD-025). */
export const supportTicket = pgTable(
  'support_ticket',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** Null: the client itself asks. */
    studioId: uuid('studio_id').references(() => studio.id),
    category: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    state: text().notNull().default('OPEN'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
  },
  (t) => [index('support_ticket_client').on(t.clientId, t.createdAt.desc().nullsFirst())],
)
