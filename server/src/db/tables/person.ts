import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, day, id, instant } from './columns.ts'

/** Somebody who signs in. What it may do comes from its memberships: operator of a studio, user of a client. */
export const person = pgTable(
  'person',
  {
    id: id(),
    name: text().notNull(),
    /** Login name, lower case; as it was typed in displayUsername. */
    username: text().notNull(),
    displayUsername: text('display_username'),
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text(),
    language: text().notNull().default('it'),
    disabled: boolean().notNull().default(false),
    /** Last day on which it may sign in; included. */
    expiresOn: day('expires_on'),
    /** The password was given by the office: nothing is open before it is changed. */
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    passwordSetOn: day('password_set_on').notNull(),
    /** 0: the password does not expire. */
    passwordValidityDays: integer('password_validity_days').notNull().default(0),
    passwordWarningDays: integer('password_warning_days').notNull().default(0),
    failedSignIns: integer('failed_sign_ins').notNull().default(0),
    lockedUntil: instant('locked_until'),
    /** Signs in with a code of an app besides the password (TOTP). */
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    /** Kept here: sessions end and are gone. */
    lastSignedInAt: instant('last_signed_in_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('person_username').on(t.username)],
)

export const session = pgTable(
  'session',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Worth nothing by itself: the cookie carries it signed with the installation's secret. */
    token: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** Opened, or confirmed since, with the second factor. */
    secondFactor: boolean('second_factor').notNull().default(false),
    /** The membership it works as, where somebody has several. Both null: the first. */
    operatorId: uuid('operator_id'),
    clientUserId: uuid('client_user_id'),
    /** On behalf of this client, in its panel; until nobody has used it for eight hours. */
    actingClientId: uuid('acting_client_id'),
    actingUsedAt: instant('acting_used_at'),
    /** As whom it looks, without being able to change anything: one of the three. */
    viewingOperatorId: uuid('viewing_operator_id'),
    viewingClientUserId: uuid('viewing_client_user_id'),
    viewingDelegationId: uuid('viewing_delegation_id'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('session_token').on(t.token), index('session_user').on(t.userId)],
)

/** How a person proves who it is. For a password: its argon2id hash. */
export const credential = pgTable(
  'credential',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('credential_provider').on(t.userId, t.providerId)],
)

export const verification = pgTable('verification', {
  id: id(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: createdAt(),
  updatedAt: instant('updated_at').notNull(),
})

/** The second factor of a person: secret and recovery codes, both encrypted with the installation's secret. */
export const twoFactor = pgTable(
  'two_factor',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    backupCodes: text('backup_codes').notNull(),
    /** A code of it has been shown to be right. */
    verified: boolean().notNull().default(false),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: instant('locked_until'),
  },
  (t) => [uniqueIndex('two_factor_user').on(t.userId)],
)
