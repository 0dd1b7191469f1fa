import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, day, id, instant, link, version } from './columns.ts'
import { person } from './person.ts'

/** An accounting studio. */
export const studio = pgTable('studio', {
  id: id(),
  name: text().notNull(),
  vatNumber: text('vat_number'),
  fiscalCode: text('fiscal_code'),
  street: text(),
  postalCode: text('postal_code'),
  city: text(),
  province: text(),
  email: text(),
  /** Wishes to enter clients' SMART services with its own credentials: may ask for consents. */
  smartAccess: boolean('smart_access').notNull().default(false),
  /** ACTIVE, or CLOSED: no delegation to a closed studio opens anything. */
  state: text().notNull().default('ACTIVE'),
  createdAt: createdAt(),
  version: version(),
})

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
