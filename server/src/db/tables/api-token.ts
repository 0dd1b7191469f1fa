import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client, clientUser } from './client.ts'
import { createdAt, day, id, instant } from './columns.ts'
import { partnerApp } from './partner-app.ts'
import { person } from './person.ts'
import { operator, studio } from './studio.ts'

/** A partner's token. It acts as its issuer, cut down to its scopes, for as long as the issuer still has the right. */
export const apiToken = pgTable(
  'api_token',
  {
    id: id(),
    name: text().notNull(),
    /** SHA-256 of the secret, which was shown once. */
    hash: text().notNull(),
    /** The secret's first characters, to recognise it by. */
    prefix: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    operatorId: uuid('operator_id').references(() => operator.id),
    clientUserId: uuid('client_user_id').references(() => clientUser.id),
    studioId: uuid('studio_id').references(() => studio.id),
    clientId: uuid('client_id').references(() => client.id),
    /** The program it was made for, where that has a name. */
    partnerAppId: uuid('partner_app_id').references(() => partnerApp.id),
    /** It was made in a session with the second factor, and carries it. */
    secondFactor: boolean('second_factor').notNull().default(false),
    scopes: text().array().notNull(),
    /** Last day on which it works; included. */
    expiresOn: day('expires_on').notNull(),
    createdAt: createdAt(),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [uniqueIndex('api_token_hash').on(t.hash), index('api_token_person').on(t.personId)],
)
