import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, day, id, instant } from './columns.ts'

/** The catalogue of services: rows, so that one can be added without code. */
export const service = pgTable('service', {
  code: text().primaryKey(),
  nameIt: text('name_it').notNull(),
  nameEn: text('name_en').notNull(),
  /** The areas it can serve: ISSUED, RECEIVED, TAKINGS. */
  areas: text().array().notNull(),
  /** The client's own service, entered with the studio's credentials: it needs the client's consent besides the grant. */
  smart: boolean().notNull().default(false),
})

/** By which service a client works in an area, and until when. One of them at a time for each area. */
export const clientService = pgTable(
  'client_service',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    area: text().notNull(),
    serviceCode: text('service_code')
      .notNull()
      .references(() => service.code),
    /** Last day of full use, included; for 90 days after it only reading is left. Null: no end. */
    validTo: day('valid_to'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** Another service took its place. */
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by'),
  },
  (t) => [
    uniqueIndex('client_service_current').on(t.clientId, t.area).where(sql`${t.removedAt} is null`),
    index('client_service_service').on(t.serviceCode),
  ],
)

/** A module that a client has or had. */
export const clientModule = pgTable(
  'client_module',
  {
    id: id(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    module: text().notNull(),
    /** Last day of full use, included; for 90 days after it only reading is left. Null: no end. */
    validTo: day('valid_to'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** Switched off: its data are kept, its words count for nothing. */
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by'),
  },
  (t) => [uniqueIndex('client_module_current').on(t.clientId, t.module).where(sql`${t.removedAt} is null`)],
)
