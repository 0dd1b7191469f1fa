import { customType, date, integer, numeric, timestamp, uuid } from 'drizzle-orm/pg-core'
import { newId } from '../../lib/ids.ts'

/** Columns that many tables share, so that they are the same everywhere. */
export const id = () => uuid().primaryKey().$defaultFn(newId)
/** An instant. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => instant('created_at').notNull()
/** A calendar day, as 'YYYY-MM-DD'. */
export const day = (name: string) => date(name, { mode: 'string' })
/** Euro and cents, as a decimal string. */
export const money = (name: string) => numeric(name, { precision: 15, scale: 2 })
/** Raised by every change; whoever changes says which one was read. */
export const version = () => integer().notNull().default(1)

/**
 * How long a link counts: from the first to the last day, both included, and not after it was taken away.
 * A link is never deleted, so that "who could on that day" has an answer.
 */
export const link = () => ({
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  createdAt: createdAt(),
  createdBy: uuid('created_by'),
  removedAt: instant('removed_at'),
  removedBy: uuid('removed_by'),
})

export const bytes = customType<{ data: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value as Uint8Array),
})
