import { date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/**
 * Every document of every client a studio has a card of, in the order in which lists are read: who sees all clients walks
 * it and finds a page without looking at the rest. Kept by the database (migrations/0001). It carries no right: it follows the card
 * alone, and `standing` is asked inside the walk.
 */
export const studioInvoice = pgTable(
  'studio_invoice',
  {
    studioId: uuid('studio_id').notNull(),
    /** ISSUED, RECEIVED */
    direction: text().notNull(),
    id: uuid().notNull(),
    clientId: uuid('client_id').notNull(),
    status: text().notNull(),
    date: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.studioId, t.id] }),
    index('studio_invoice_list').on(
      t.studioId,
      t.direction,
      t.date.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
      t.clientId,
      t.status,
    ),
    index('studio_invoice_list_by_status').on(
      t.studioId,
      t.direction,
      t.status,
      t.date.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
      t.clientId,
    ),
    index('studio_invoice_client').on(t.clientId),
  ],
)
