import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Viewer } from '../access/viewer.ts'

/** Points a minute; what they are: cost.ts. Each server process counts for itself. */
export interface RateLimits {
  /** For each person, and for each of its tokens. */
  readonly signedIn: number
  /** For each address from which nobody is signed in. */
  readonly anonymous: number
}

/** What is left of a caller's points. The window begins with the first request after the last one ended. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  readonly resetsInMs: number
  readonly isExceeded: boolean
}

/** One caller's points, for one request. */
export interface CallerRate {
  readonly allowance: Allowance
  readonly hasSpent: boolean
  spend(points: number): Promise<Allowance>
}

/** Who asks: a token counts apart from its issuer, so that a partner's program does not lock the person out. */
export interface Caller {
  readonly viewer?: Pick<Viewer, 'tokenId' | 'personId'>
  readonly address: string
}

const WINDOW_SECONDS = 60

export function rateLimiter(limits: RateLimits): (caller: Caller) => Promise<CallerRate> {
  const made = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  const signedIn = made(limits.signedIn)
  const anonymous = made(limits.anonymous)

  return async ({ viewer, address }) => {
    const limiter = viewer ? signedIn : anonymous
    const key = viewer ? (viewer.tokenId ?? viewer.personId ?? '') : networkOf(address)
    const seen = await limiter.get(key)
    const rate = {
      allowance: allowanceOf(limiter.points, seen?.consumedPoints ?? 0, seen?.msBeforeNext ?? 0),
      hasSpent: false,
      async spend(points: number) {
        const { consumedPoints, msBeforeNext } = await limiter.penalty(key, points)
        rate.hasSpent = true
        rate.allowance = allowanceOf(limiter.points, consumedPoints, msBeforeNext)
        return rate.allowance
      },
    }
    return rate
  }
}

const allowanceOf = (limit: number, consumed: number, resetsInMs: number): Allowance => ({
  limit,
  remaining: Math.max(limit - consumed, 0),
  resetsInMs: Math.max(resetsInMs, 0),
  isExceeded: consumed > limit,
})

/** One household or office has a whole /64 of IPv6 addresses: they count as one. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? expanded(address).slice(0, 4).join(':') : address

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const groups = (text: string) => (text ? text.split(':') : [])
  const after = groups(tail ?? '')
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - after.length
  return [...groups(head), ...Array<string>(zeros).fill('0'), ...after]
}
