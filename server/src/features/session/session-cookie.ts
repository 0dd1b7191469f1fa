import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../config.ts'

export const COOKIE_PREFIX = 'delega'
type Settings = Pick<Config, 'baseUrl' | 'secret'>

const isSecure = (baseUrl: string) => baseUrl.startsWith('https:')
const nameFor = (baseUrl: string, name: string) => `${isSecure(baseUrl) ? '__Secure-' : ''}${COOKIE_PREFIX}.${name}`
const attributes = (baseUrl: string) => `Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`
const signatureOf = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest()

const SESSION = 'session_token'
/** Of a sign-in whose password was right and whose code is still to come. */
const SIGN_IN = 'sign_in'

/**
 * The session's token in a `Cookie` header, if it is signed as better-auth signs it: `token.base64(HMAC-SHA256)`, URL-encoded.
 * Read here, since better-auth would ask the database twice for what `loadViewer` learns in one statement.
 */
export const sessionTokenOf = (header: string | undefined, settings: Settings) => tokenIn(header, SESSION, settings)
export const signInTokenOf = (header: string | undefined, settings: Settings) => tokenIn(header, SIGN_IN, settings)

function tokenIn(header: string | undefined, name: string, { baseUrl, secret }: Settings): string | undefined {
  const start = `${nameFor(baseUrl, name)}=`
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  const value = pair && decoded(pair.slice(start.length))
  if (!value) return undefined
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = signatureOf(token, secret)
  return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Whole `Set-Cookie` headers. */
export const sessionCookie = (token: string, seconds: number, settings: Settings) =>
  cookie(SESSION, token, seconds, settings)
export const signInCookie = (token: string, seconds: number, settings: Settings) =>
  cookie(SIGN_IN, token, seconds, settings)

function cookie(name: string, token: string, seconds: number, { baseUrl, secret }: Settings): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token, secret).toString('base64')}`)
  return `${nameFor(baseUrl, name)}=${value}; Max-Age=${seconds}; ${attributes(baseUrl)}`
}

/** What makes a browser forget the session, or the sign-in it had begun. */
export const forgottenCookie = (baseUrl: string): string => forgotten(SESSION, baseUrl)
export const forgottenSignIn = (baseUrl: string): string => forgotten(SIGN_IN, baseUrl)
const forgotten = (name: string, baseUrl: string) => `${nameFor(baseUrl, name)}=; Max-Age=0; ${attributes(baseUrl)}`
