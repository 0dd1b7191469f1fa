import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, day, id, instant, version } from './columns.ts'
import { studio } from './studio.ts'

/** What a client lets a studio do for it. Its states are in features/delegation/delegation.states.ts. */
export const delegation = pgTable(
  'delegation',
  {
    id: id(),
    studioId: uuid('studio_id')
      .notNull()
      .references(() => studio.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    state: text().notNull(),
    /** How it began: STUDIO_REQUEST, CLIENT_INVITE, DIRECTORY, or STUDIO_RECORD (the studio attested a paper mandate). */
    origin: text().notNull(),
    /** STUDIO, CLIENT or SYSTEM, while SUSPENDED. */
    suspendedBy: text('suspended_by'),
    /** The words as granted; a word counts only with its prerequisites. */
    words: text().array().notNull().default([]),
    /** First and last day, both included. */
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    purpose: text(),
    /** Of a STUDIO_RECORD: who holds the paper mandate, and since when. */
    mandateHolder: text('mandate_holder'),
    mandateSignedOn: day('mandate_signed_on'),
    hiddenByStudio: boolean('hidden_by_studio').notNull().default(false),
    hiddenByClient: boolean('hidden_by_client').notNull().default(false),
    createdAt: createdAt(),
    /** When and by whom it last changed; the database keeps each period in delegation_period. */
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
    version: version(),
  },
  (t) => [
    unique('delegation_scope').on(t.id, t.clientId, t.studioId),
    uniqueIndex('delegation_one_active').on(t.studioId, t.clientId).where(sql`${t.state} = 'ACTIVE'`),
    index('delegation_client').on(t.clientId),
  ],
)

/** What a delegation was, from when to when. Written by a trigger, so that no verb can forget it. */
export const delegationPeriod = pgTable(
  'delegation_period',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    delegationId: uuid('delegation_id').notNull(),
    studioId: uuid('studio_id').notNull(),
    clientId: uuid('client_id').notNull(),
    state: text().notNull(),
    words: text().array().notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    beganAt: instant('began_at').notNull(),
    endedAt: instant('ended_at'),
    setBy: uuid('set_by'),
  },
  (t) => [
    foreignKey({
      name: 'delegation_period_delegation',
      columns: [t.delegationId, t.clientId, t.studioId],
      foreignColumns: [delegation.id, delegation.clientId, delegation.studioId],
    }),
    index('delegation_period_delegation_index').on(t.delegationId, t.beganAt),
  ],
)

/** A studio asks for other words than it has; the client accepts all, some or none of them. */
export const permissionChange = pgTable(
  'permission_change',
  {
    id: id(),
    delegationId: uuid('delegation_id').notNull(),
    studioId: uuid('studio_id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** OPEN, ACCEPTED, PARTLY_ACCEPTED, REFUSED, WITHDRAWN, CANCELLED. */
    state: text().notNull(),
    /** What is asked for, besides what is granted. */
    words: text().array().notNull(),
    /** What of it was granted. */
    granted: text().array().notNull().default([]),
    message: text(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
  },
  (t) => [
    foreignKey({
      name: 'permission_change_delegation',
      columns: [t.delegationId, t.clientId, t.studioId],
      foreignColumns: [delegation.id, delegation.clientId, delegation.studioId],
    }),
    uniqueIndex('permission_change_one_open').on(t.delegationId).where(sql`${t.state} = 'OPEN'`),
    index('permission_change_delegation_index').on(t.delegationId, t.createdAt),
  ],
)
