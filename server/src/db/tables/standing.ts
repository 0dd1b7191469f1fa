import { boolean, date, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'

/**
 * How each client stands with each studio that has a card of it, and (studioId null) with itself: exactly the facts that
 * the conditions on a client ask. The database keeps it (migrations/0001); the program only reads it. It holds days,
 * never "today".
 */
export const standing = pgTable(
  'standing',
  {
    studioId: uuid('studio_id'),
    clientId: uuid('client_id').notNull(),
    kind: text().notNull(),
    delegationId: uuid('delegation_id'),
    /** Of the delegation that counts, or else of the last one. */
    delegationState: text('delegation_state'),
    delegationFrom: date('delegation_from', { mode: 'string' }),
    delegationTo: date('delegation_to', { mode: 'string' }),
    words: text().array().notNull(),
    /** Whoever works for the client must have signed in with a second factor. */
    demandsSecondFactor: boolean('demands_second_factor').notNull(),
    /** The last day of each module that is on, '9999-12-31' where it has none: { "DOCUMENTS": "2026-12-31" }. */
    modules: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** Of each area the service: { "ISSUED": { "code": "FATTURA_SMART", "until": "9999-12-31", "smart": true } }. */
    services: jsonb()
      .$type<Readonly<Record<string, { readonly code: string; readonly until: string; readonly smart: boolean }>>>()
      .notNull(),
    /** Of the client's consent to this studio. */
    consentState: text('consent_state'),
  },
  (t) => [
    unique('standing_key').on(t.studioId, t.clientId).nullsNotDistinct(),
    index('standing_client').on(t.clientId),
  ],
)
