import { bigint, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'

/** Who did what, on whose behalf, on which ground. Never changed, never deleted; each row carries the hash of the one before it. */
export const audit = pgTable(
  'audit',
  {
    id: id(),
    /** The client, or for what is not about a client the studio: each has a chain of its own. */
    chain: uuid().notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    action: text().notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Kept as it was: the person may be gone one day. */
    actorName: text('actor_name').notNull(),
    /** The client in whose panel it was done, as it was called then. */
    onBehalfOf: text('on_behalf_of'),
    personId: uuid('person_id'),
    studioId: uuid('studio_id'),
    clientId: uuid('client_id'),
    tokenId: uuid('token_id'),
    /** Why it was allowed: classes, words, units that counted. */
    ground: jsonb().notNull(),
    before: jsonb(),
    after: jsonb(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    unique('audit_chain').on(t.chain, t.sequence),
    index('audit_client').on(t.clientId, t.at.desc().nullsFirst()),
    index('audit_studio').on(t.studioId, t.at.desc().nullsFirst()),
    index('audit_subject').on(t.subjectId, t.sequence),
  ],
)

/** Where each chain ends; locked while a row is added. */
export const auditHead = pgTable('audit_head', {
  chain: uuid().primaryKey(),
  sequence: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})

/** The answer given to a creating or sending request, so that its repetition gets the same. */
export const idempotency = pgTable(
  'idempotency',
  {
    personId: uuid('person_id').notNull(),
    key: text().notNull(),
    action: text().notNull(),
    inputHash: text('input_hash').notNull(),
    /** The id of what was made. */
    subjectId: uuid('subject_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.action, t.key] })],
)
