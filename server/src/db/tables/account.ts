import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, day, id, version } from './columns.ts'
import { studio } from './studio.ts'

/** How many additional users a client has bought (seats), and until when. */
export const clientSeats = pgTable('client_seats', {
  clientId: uuid('client_id')
    .primaryKey()
    .references(() => client.id),
  bought: integer().notNull(),
  /** First and last day; the last included. */
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to').notNull(),
  /** All services of the client end on the same day (AR-004). */
  coTermed: boolean('co_termed').notNull().default(false),
  version: version(),
})

/** What a client ordered of this service itself: seats, modules. Only added to. */
export const serviceOrder = pgTable(
  'service_order',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** The operation that ordered it: seatsChange, moduleActivate, moduleRenew. */
    kind: text().notNull(),
    /** SEATS, a module, or the service whose end was moved along. */
    item: text().notNull(),
    quantity: integer().notNull().default(1),
    validTo: day('valid_to'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [index('service_order_client').on(t.clientId, t.createdAt.desc().nullsFirst())],
)

/** Credits of a studio or of a client: only added to; the balance is the sum, and never below nought. */
export const creditEntry = pgTable(
  'credit_entry',
  {
    id: id(),
    /** Whose: one of the two. */
    studioId: uuid('studio_id').references(() => studio.id),
    clientId: uuid('client_id').references(() => client.id),
    amount: integer().notNull(),
    /** REFERRAL_WELCOME: signed up with a code. REFERRAL_REWARD: somebody signed up with one's own. */
    kind: text().notNull(),
    /** The other side of a referral. */
    otherStudioId: uuid('other_studio_id').references(() => studio.id),
    otherClientId: uuid('other_client_id').references(() => client.id),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    index('credit_entry_studio').on(t.studioId, t.createdAt.desc().nullsFirst()),
    index('credit_entry_client').on(t.clientId, t.createdAt.desc().nullsFirst()),
    uniqueIndex('credit_entry_welcome_studio').on(t.studioId).where(sql`${t.kind} = 'REFERRAL_WELCOME'`),
    uniqueIndex('credit_entry_welcome_client').on(t.clientId).where(sql`${t.kind} = 'REFERRAL_WELCOME'`),
    check('credit_entry_one_account', sql`(${t.studioId} is null) <> (${t.clientId} is null)`),
    check('credit_entry_amount', sql`${t.amount} <> 0`),
  ],
)
