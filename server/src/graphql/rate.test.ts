import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rateLimiter } from './rate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const person = (personId: string, tokenId?: string) => ({
  viewer: { personId, ...(tokenId && { tokenId }) },
  address: '192.0.2.1',
})

it('takes points until there are no more, and gives all back after a minute', async () => {
  const rateOf = rateLimiter({ signedIn: 1000, anonymous: 100 })
  const rate = await rateOf(person('a'))
  expect(rate.allowance).toMatchObject({ limit: 1000, remaining: 1000, isExceeded: false })
  expect(await rate.spend(600)).toMatchObject({ remaining: 400, resetsInMs: 60_000, isExceeded: false })
  vi.advanceTimersByTime(20_000)
  expect(await (await rateOf(person('a'))).spend(600)).toMatchObject({
    remaining: 0,
    resetsInMs: 40_000,
    isExceeded: true,
  })
  vi.advanceTimersByTime(40_001)
  expect((await rateOf(person('a'))).allowance).toMatchObject({ remaining: 1000 })
})

it('counts each person, each token and each address for itself', async () => {
  const rateOf = rateLimiter({ signedIn: 1000, anonymous: 100 })
  await (await rateOf(person('a'))).spend(10)
  await (await rateOf(person('a', 't'))).spend(20)
  await (await rateOf({ address: '192.0.2.1' })).spend(30)
  const left = async (caller: Parameters<typeof rateOf>[0]) => (await rateOf(caller)).allowance.remaining
  expect(await left(person('a'))).toBe(990)
  expect(await left(person('a', 't'))).toBe(980)
  expect(await left(person('b'))).toBe(1000)
  expect(await left({ address: '192.0.2.1' })).toBe(70)
  expect(await left({ address: '192.0.2.2' })).toBe(100)
})

it.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', true],
  ['2001:db8::1', '2001:db8:0:0:9::', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1', '::2', true],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
])('counts %s and %s as one network: %s', async (one, other, isOne) => {
  const rateOf = rateLimiter({ signedIn: 1000, anonymous: 100 })
  await (await rateOf({ address: one })).spend(10)
  expect((await rateOf({ address: other })).allowance.remaining === 90).toBe(isOne)
})
