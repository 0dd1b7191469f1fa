import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, link, version } from './columns.ts'
import { person } from './person.ts'
import { accountCode, operatingUnit, studio } from './studio.ts'

/** A company whose invoices these are. It belongs to nobody but itself. */
export const client = pgTable(
  'client',
  {
    id: id(),
    /** Eight characters which whoever signs up on its advice names (referral). */
    code: text().notNull().unique('client_code').default(accountCode),
    name: text().notNull(),
    /** FULL, or RECEIVE_ONLY: creates and sends nothing. */
    kind: text({ enum: ['FULL', 'RECEIVE_ONLY'] })
      .notNull()
      .default('FULL'),
    /** Eleven digits, without the country. */
    vatNumber: text('vat_number'),
    fiscalCode: text('fiscal_code'),
    /** RF01 … of the FatturaPA. */
    taxRegime: text('tax_regime').notNull().default('RF01'),
    street: text(),
    postalCode: text('postal_code'),
    city: text(),
    province: text(),
    country: text().notNull().default('IT'),
    recipientCode: text('recipient_code'),
    pec: text(),
    iban: text(),
    bank: text(),
    contactEmail: text('contact_email'),
    phone: text(),
    fax: text(),
    reaOffice: text('rea_office'),
    reaNumber: text('rea_number'),
    /** Whoever works for it must have signed in with a second factor. */
    demandsSecondFactor: boolean('demands_second_factor').notNull().default(false),
    /** Kinds of document (TD01 …) that are switched off for it (Tipi Documento). */
    disabledDocumentTypes: text('disabled_document_types').array().notNull().default([]),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
    version: version(),
  },
  (t) => [index('client_vat_number').on(t.vatNumber), index('client_fiscal_code').on(t.fiscalCode)],
)

/** The studio's card of a client. Without it the client does not exist for the studio. */
export const studioClient = pgTable(
  'studio_client',
  {
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** The studio's own six-digit number for it. */
    code: text().notNull(),
    createdAt: createdAt(),
    /** The studio put it away. A delegation that begins later brings it back. */
    archivedAt: instant('archived_at'),
  },
  (t) => [
    primaryKey({ columns: [t.studioId, t.clientId] }),
    uniqueIndex('studio_client_code').on(t.studioId, t.code),
    index('studio_client_client').on(t.clientId),
  ],
)

export const clientUnit = pgTable(
  'client_unit',
  {
    id: id(),
    studioId: uuid('studio_id').notNull(),
    clientId: uuid('client_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    ...link(),
  },
  (t) => [
    foreignKey({
      name: 'client_unit_card',
      columns: [t.studioId, t.clientId],
      foreignColumns: [studioClient.studioId, studioClient.clientId],
    }),
    foreignKey({
      name: 'client_unit_unit',
      columns: [t.unitId, t.studioId],
      foreignColumns: [operatingUnit.id, operatingUnit.studioId],
    }),
    uniqueIndex('client_unit_current').on(t.clientId, t.unitId).where(sql`${t.removedAt} is null`),
    index('client_unit_unit_index').on(t.unitId, t.clientId),
  ],
)

/** A user of a client company: its owner, or an additional user with words of its own. */
export const clientUser = pgTable(
  'client_user',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    owner: boolean().notNull().default(false),
    words: text().array().notNull().default([]),
    createdAt: createdAt(),
    removedAt: instant('removed_at'),
    version: version(),
  },
  (t) => [
    uniqueIndex('client_user_current').on(t.clientId, t.personId).where(sql`${t.removedAt} is null`),
    index('client_user_person').on(t.personId),
  ],
)

/** Somebody the client sells to. */
export const counterparty = pgTable(
  'counterparty',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** Company name; or first and last name. */
    name: text(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    vatCountry: text('vat_country'),
    vatCode: text('vat_code'),
    fiscalCode: text('fiscal_code'),
    street: text().notNull(),
    postalCode: text('postal_code').notNull(),
    city: text().notNull(),
    province: text(),
    country: text().notNull().default('IT'),
    recipientCode: text('recipient_code'),
    pec: text(),
    publicBody: boolean('public_body').notNull().default(false),
    archivedAt: instant('archived_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [unique('counterparty_scope').on(t.id, t.clientId), index('counterparty_client').on(t.clientId, t.name)],
)
