import type { FastifyRequest } from 'fastify'
import type { Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { type Day, dayOf } from '../lib/days.ts'
import { AppError } from '../lib/errors.ts'
import type { LiveStream } from './live.ts'
import type { CallerRate } from './rate.ts'

/** What every resolver is handed. One for each request; Apollo copies it shallowly, so nothing assigns to it later. */
export interface Context {
  readonly db: Database
  /** Absent: nobody is signed in. Behind the guard, `signedIn(context)` says so to the compiler. */
  readonly viewer?: Viewer
  /** The request's one instant; nothing else reads the clock. */
  readonly now: Date
  /** The day of `now` in Italy. */
  readonly today: Day
  readonly requestId: string
  readonly config: Config
  /** What was asked from where, for audit and throttling. */
  readonly remoteAddress: string
  readonly userAgent: string
  readonly request?: FastifyRequest
  /** What the caller may still ask in this minute; absent: nobody counts. */
  readonly rate?: CallerRate
  /** Only where a subscription is asked or one of its events is read. */
  readonly stream?: LiveStream
  /** The value made under this key by the first caller of the request: for loaders. */
  memo<T>(key: unknown, make: () => T): T
  /** Adds a whole `Set-Cookie` header to the answer. */
  setCookie(header: string): void
}

/** Who asks, and when: all that a verb needs to know which background work does too. */
export type Asking = Pick<Context, 'viewer' | 'now'>

interface Parts
  extends Pick<Context, 'db' | 'viewer' | 'now' | 'requestId' | 'config' | 'request' | 'rate' | 'stream'> {
  readonly remoteAddress?: string
  readonly userAgent?: string
}

/** The context, and the cookies that the operation set. */
export function createContext(parts: Parts): { context: Context; cookies: string[] } {
  const memory = new Map<unknown, unknown>()
  const cookies: string[] = []
  const context: Context = {
    remoteAddress: '',
    userAgent: '',
    ...parts,
    today: dayOf(parts.now),
    memo: <T>(key: unknown, make: () => T): T => {
      if (!memory.has(key)) memory.set(key, make())
      return memory.get(key) as T
    },
    setCookie: (header) => void cookies.push(header),
  }
  return { context, cookies }
}

export const unauthenticated = () => new AppError('UNAUTHENTICATED', 'Sign in, or send a token that is valid.')

export const signedIn = ({ viewer }: Pick<Context, 'viewer'>): Viewer => {
  if (!viewer) throw unauthenticated()
  return viewer
}
