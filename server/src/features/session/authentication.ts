import { AsyncLocalStorage } from 'node:async_hooks'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { username } from 'better-auth/plugins/username'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import { credential, person, session, verification } from '../../db/tables/person.ts'
import { newId } from '../../lib/ids.ts'
import { hashPassword, verifyPassword } from '../credential/password-hash.ts'
import { LONGEST_PASSWORD } from '../credential/password-rules.ts'
import { COOKIE_PREFIX } from './session-cookie.ts'

export const SESSION_SECONDS = 7 * 86_400

type Settings = Pick<Config, 'baseUrl' | 'secret'>
/** better-auth reads the clock itself; this puts the request's instant in its place. */
const instant = new AsyncLocalStorage<Date>()

function create(db: Database, { baseUrl, secret }: Settings) {
  const options = {
    baseURL: baseUrl,
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: person, session, account: credential, verification },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    // Named only because it compares the tables with what it would write itself.
    user: { additionalFields: { passwordSetOn: { type: 'string', required: true, input: false } } },
    session: { expiresIn: SESSION_SECONDS },
    databaseHooks: {
      session: {
        create: {
          before: async (made) => {
            const now = instant.getStore()!
            const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
            return { data: { ...made, createdAt: now, updatedAt: now, expiresAt } }
          },
        },
      },
    },
    advanced: { cookiePrefix: COOKIE_PREFIX, database: { generateId: () => newId() } },
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Our own rule decides what a user name may be; here one is only looked up.
    plugins: [username({ usernameValidator: () => true })],
  } satisfies BetterAuthOptions
  return betterAuth(options)
}

interface Known {
  readonly settings: Settings
  readonly made: ReturnType<typeof create>
}
const known = new WeakMap<Database, Known>()

/** Making one takes as long as a sign-in. */
function authentication(db: Database, settings: Settings): ReturnType<typeof create> {
  const found = known.get(db)
  if (found?.settings === settings) return found.made
  const made = create(db, settings)
  known.set(db, { settings, made })
  return made
}

interface Attempt {
  readonly db: Database
  readonly config: Settings
  readonly now: Date
  readonly userAgent: string
  readonly remoteAddress: string
}
export interface OpenedSession {
  readonly token: string
  /** Whole `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

/** A new session for whoever knows the password; undefined: it is wrong, or there is no such user. Both take as long. */
export async function openSession(
  { db, config, now, userAgent, remoteAddress }: Attempt,
  given: { readonly username: string; readonly password: string },
): Promise<OpenedSession | undefined> {
  const headers = new Headers({ 'user-agent': userAgent, 'x-forwarded-for': remoteAddress })
  const { api } = authentication(db, config)
  try {
    const answer = await instant.run(now, () => api.signInUsername({ body: given, headers, returnHeaders: true }))
    return { token: answer.response.token, cookies: answer.headers.getSetCookie() }
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined
    throw error
  }
}
