import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core'
import { codesOf } from './denial.ts'
import { fetchNoted } from './last-request.ts'
import { streamExchange } from './stream-exchange.ts'

/** Where to sign in again; afterwards one is back at the page that needed it. */
export function signInAddress(at: Pick<Location, 'pathname' | 'search'>): string {
  return `/?next=${encodeURIComponent(at.pathname + at.search)}`
}

// A refusal for an unchanged password is mended on the sign-in's card, like a session that has ended.
const mustSignIn = (codes: string[], reasons: unknown[]) =>
  codes.includes('UNAUTHENTICATED') ||
  reasons.includes('PASSWORD_CHANGE_REQUIRED') ||
  reasons.includes('PASSWORD_EXPIRED')

/** The API of our own server. `leave` is called when the session no longer holds. */
export function createApi(leave: () => void = () => location.assign(signInAddress(location))): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchNoted,
    fetchOptions: { credentials: 'same-origin', headers: { accept: 'application/json' } },
    exchanges: [
      mapExchange({
        onError(error) {
          const reasons = error.graphQLErrors.map((cause) => cause.extensions.reason)
          if (mustSignIn(codesOf(error), reasons)) leave()
        },
      }),
      cacheExchange,
      streamExchange,
      fetchExchange,
    ],
  })
}
