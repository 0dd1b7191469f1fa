import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * What a row that decides about rights was, from when to when: the flags of operators, the words of client users, units,
 * services, consents … Written by one trigger, so that no verb can forget it. Links, classes and delegations keep periods
 * of their own.
 */
export const period = pgTable(
  'period',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    /** The table, and the row's id there. */
    kind: text().notNull(),
    rowId: uuid('row_id').notNull(),
    /** The row's columns that decide. */
    facts: jsonb().notNull(),
    beganAt: instant('began_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('period_current').on(t.kind, t.rowId).where(sql`${t.endedAt} is null`),
    index('period_row').on(t.kind, t.rowId, t.beganAt),
  ],
)
