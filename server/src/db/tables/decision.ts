import { date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

/** A denial, as it was explained to whoever got it. What was allowed and done is in the audit, on its ground. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    at: instant('at').notNull(),
    action: text().notNull(),
    /** Who asked, as it was called then. */
    personId: uuid('person_id'),
    personName: text('person_name').notNull(),
    studioId: uuid('studio_id'),
    tokenId: uuid('token_id'),
    /** Of the row that was asked for: its client, where it has one. */
    clientId: uuid('client_id'),
    subjectId: uuid('subject_id'),
    /** Each condition that failed, with its reason. */
    missing: jsonb().notNull(),
    /** Equal denials of one minute are one decision: how many they were. */
    count: integer().notNull().default(1),
    /** It was not tried, but asked about with explainAccess: by whom. */
    askedBy: text('asked_by'),
  },
  (t) => [
    index('decision_studio').on(t.studioId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('decision_client').on(t.clientId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/** How often something was read on a day: reads are counted, not kept. */
export const readCount = pgTable(
  'read_count',
  {
    day: date({ mode: 'string' }).notNull(),
    action: text().notNull(),
    /** Whose people read: a studio's, or a client's own. */
    studioId: uuid('studio_id'),
    clientId: uuid('client_id'),
    count: integer().notNull(),
  },
  (t) => [unique('read_count_key').on(t.day, t.action, t.studioId, t.clientId).nullsNotDistinct()],
)
