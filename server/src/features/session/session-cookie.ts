import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../config.ts'

export const COOKIE_PREFIX = 'delega'

const isSecure = (baseUrl: string) => baseUrl.startsWith('https:')
const nameFor = (baseUrl: string) => `${isSecure(baseUrl) ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`

/**
 * The session's token in a `Cookie` header, if it is signed as better-auth signs it: `token.base64(HMAC-SHA256)`, URL-encoded.
 * Read here, since better-auth would ask the database twice for what `loadViewer` learns in one statement.
 */
export function sessionTokenOf(
  header: string | undefined,
  { baseUrl, secret }: Pick<Config, 'baseUrl' | 'secret'>,
): string | undefined {
  const start = `${nameFor(baseUrl)}=`
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  const value = pair && decoded(pair.slice(start.length))
  if (!value) return undefined
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The header that makes a browser forget the session. */
export const forgottenCookie = (baseUrl: string): string =>
  `${nameFor(baseUrl)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`
