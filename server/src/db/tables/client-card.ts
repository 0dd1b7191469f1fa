import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { studio } from './studio.ts'

/** A person of the client whom one calls or writes to (referente). */
export const clientContact = pgTable(
  'client_contact',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    name: text().notNull(),
    role: text(),
    email: text(),
    /** With the country: +39333… */
    phone: text(),
    createdAt: createdAt(),
    removedAt: instant('removed_at'),
    version: version(),
  },
  (t) => [index('client_contact_client').on(t.clientId)],
)

/** A certified mail box of the client. The default one is also `client.pec`. */
export const clientPec = pgTable(
  'client_pec',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    address: text().notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
    removedAt: instant('removed_at'),
    version: version(),
  },
  (t) => [
    uniqueIndex('client_pec_once').on(t.clientId, sql`lower(${t.address})`).where(sql`${t.removedAt} is null`),
    uniqueIndex('client_pec_default').on(t.clientId).where(sql`${t.isDefault} and ${t.removedAt} is null`),
  ],
)

/** A bank account of the client. The default one is also `client.iban` and `client.bank`. Written by its own side alone. */
export const clientBankAccount = pgTable(
  'client_bank_account',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    iban: text().notNull(),
    bank: text(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
    removedAt: instant('removed_at'),
    version: version(),
  },
  (t) => [
    uniqueIndex('client_bank_account_once').on(t.clientId, t.iban).where(sql`${t.removedAt} is null`),
    uniqueIndex('client_bank_account_default').on(t.clientId).where(sql`${t.isDefault} and ${t.removedAt} is null`),
  ],
)

/** A text message to a contact of a client. No gateway is connected yet: it is kept, and says so. */
export const smsMessage = pgTable(
  'sms_message',
  {
    id: id(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    contactId: uuid('contact_id').references(() => clientContact.id),
    phone: text().notNull(),
    text: text().notNull(),
    /** LOGGED: written down, not sent, since no gateway is connected. */
    state: text().notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [index('sms_message_client').on(t.studioId, t.clientId, t.createdAt.desc().nullsFirst())],
)
