import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, createdAt, day, id, instant, link, version } from './columns.ts'
import { person } from './person.ts'

/** By the database, so that nobody can forget it: eight of 0-9 A-F. */
export const accountCode = sql`upper(substr(md5(gen_random_uuid()::text), 1, 8))`

/** An accounting studio. */
export const studio = pgTable('studio', {
  id: id(),
  /** Eight characters by which a client finds it, and which whoever signs up on its advice names (referral). */
  code: text().notNull().unique('studio_code').default(accountCode),
  name: text().notNull(),
  vatNumber: text('vat_number'),
  fiscalCode: text('fiscal_code'),
  street: text(),
  postalCode: text('postal_code'),
  city: text(),
  province: text(),
  email: text(),
  phone: text(),
  website: text(),
  /** Above every page of its people and of its clients (Personalizza Header). */
  headerText: text('header_text'),
  /** Listed in the directory of accountants, with these words (FC-001). */
  isListed: boolean('is_listed').notNull().default(false),
  profile: text(),
  /** Where mailed documents come from and go to besides (Email Documenti). */
  documentReplyTo: text('document_reply_to'),
  documentCopyTo: text('document_copy_to'),
  documentSignature: text('document_signature'),
  /** Configurazioni Varie, WK-016 to WK-021. */
  confirmsDocumentRead: boolean('confirms_document_read').notNull().default(false),
  allowsModels: boolean('allows_models').notNull().default(true),
  checksFollowingMonths: boolean('checks_following_months').notNull().default(false),
  notifiesAdministration: boolean('notifies_administration').notNull().default(false),
  notifiesInvoiceDelivery: boolean('notifies_invoice_delivery').notNull().default(false),
  /** The address in the mail that tells of a publication; null: ours. */
  noticeLink: text('notice_link'),
  /** After so many days an unanswered request for consent no longer waits; null: it waits for ever (WK-035). */
  consentRequestDays: integer('consent_request_days'),
  /** Wishes to enter clients' SMART services with its own credentials: may ask for consents. */
  smartAccess: boolean('smart_access').notNull().default(false),
  /** ACTIVE, or CLOSED: no delegation to a closed studio opens anything. */
  state: text().notNull().default('ACTIVE'),
  createdAt: createdAt(),
  version: version(),
})

export const studioLogo = pgTable('studio_logo', {
  studioId: uuid('studio_id')
    .primaryKey()
    .references(() => studio.id),
  /** image/png, image/jpeg or image/webp, as its first bytes say. */
  mediaType: text('media_type').notNull(),
  content: bytes('content').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Collegamenti rapidi: a bar of links for all operators of a studio, in its order. */
export const quickLink = pgTable(
  'quick_link',
  {
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    position: integer().notNull(),
    label: text().notNull(),
    url: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.studioId, t.position] })],
)

/** Unità operativa, or an office: what links operators and clients, while it is valid. */
export const operatingUnit = pgTable(
  'operating_unit',
  {
    id: id(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    name: text().notNull(),
    externalCode: text('external_code'),
    kind: text({ enum: ['UNIT', 'OFFICE'] })
      .notNull()
      .default('UNIT'),
    validFrom: day('valid_from').notNull(),
    /** Last valid day, included. */
    validTo: day('valid_to'),
    archivedAt: instant('archived_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique('operating_unit_scope').on(t.id, t.studioId),
    uniqueIndex('operating_unit_external_code').on(t.studioId, t.externalCode),
    check('operating_unit_validity', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
  ],
)

export const operator = pgTable(
  'operator',
  {
    id: id(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Eight digits, unique over the installation; shown as [50000024]. */
    code: text().notNull(),
    administrator: boolean().notNull().default(false),
    supervisor: boolean().notNull().default(false),
    /** Shut out of this studio. Of the person itself nothing is said: it may work elsewhere too. */
    disabled: boolean().notNull().default(false),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique('operator_scope').on(t.id, t.studioId),
    uniqueIndex('operator_code').on(t.code),
    uniqueIndex('operator_person').on(t.studioId, t.personId),
    index('operator_by_person').on(t.personId),
  ],
)

/** A class an operator has or had. */
export const operatorClass = pgTable(
  'operator_class',
  {
    id: id(),
    operatorId: uuid('operator_id')
      .notNull()
      .references(() => operator.id),
    class: text().notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by'),
  },
  (t) => [uniqueIndex('operator_class_current').on(t.operatorId, t.class).where(sql`${t.removedAt} is null`)],
)

export const operatorUnit = pgTable(
  'operator_unit',
  {
    id: id(),
    studioId: uuid('studio_id').notNull(),
    operatorId: uuid('operator_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    ...link(),
  },
  (t) => [
    foreignKey({
      name: 'operator_unit_operator',
      columns: [t.operatorId, t.studioId],
      foreignColumns: [operator.id, operator.studioId],
    }),
    foreignKey({
      name: 'operator_unit_unit',
      columns: [t.unitId, t.studioId],
      foreignColumns: [operatingUnit.id, operatingUnit.studioId],
    }),
    uniqueIndex('operator_unit_current').on(t.operatorId, t.unitId).where(sql`${t.removedAt} is null`),
    index('operator_unit_unit_index').on(t.unitId),
  ],
)
