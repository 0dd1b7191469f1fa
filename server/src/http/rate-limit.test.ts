import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import { testDatabase } from '../../test/database.ts'
import { createWorld, type World } from '../../test/world.ts'
import { type App, createApp } from '../app.ts'
import type { Database } from '../db/database.ts'

let db: Database
let world: World
let app: App
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  const config = { ...testConfig, rateLimits: { signedIn: 2000, anonymous: 1000 } }
  app = await createApp({ config, database: db, clock: () => world.now })
})
afterAll(async () => {
  await app?.close()
  await db.close()
})

async function ask(query: string, { token, address = '192.0.2.1' }: { token?: string; address?: string } = {}) {
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query },
    headers: token ? { authorization: `Bearer ${token}` } : {},
    remoteAddress: address,
  })
  const { 'ratelimit-limit': limit, 'ratelimit-remaining': remaining, 'ratelimit-reset': reset } = response.headers
  const rate = [limit, remaining, reset].map(Number)
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], rate, ...response.json() }
}

async function newToken(): Promise<string> {
  const persona = await world.operator({ studioId: await world.studio() })
  const { apiTokenCreate } = await world.get(
    persona,
    'mutation { apiTokenCreate(input: { name: "x", scopes: ["clients:read"], expiresOn: "2026-12-31" }) { secret } }',
  )
  return apiTokenCreate.secret
}

it('says in the headers what is left, and so does the query', async () => {
  const token = await newToken()
  const { data, rate, status, retryAfter } = await ask('{ rateLimit { limit remaining resetsAt } }', { token })
  expect(data.rateLimit).toEqual({ limit: 2000, remaining: 1996, resetsAt: expect.any(String) })
  expect({ status, rate, retryAfter }).toEqual({ status: 200, rate: [2000, 1996, 60], retryAfter: undefined })
  const msUntilReset = new Date(data.rateLimit.resetsAt).getTime() - world.now.getTime()
  expect(msUntilReset).toBeGreaterThan(50_000)
  expect(msUntilReset).toBeLessThanOrEqual(60_000)
})

it('refuses with 429 who has used up its points, by any text, and nobody else', async () => {
  const token = await newToken()
  // Each costs 2 + 100 × 6 points; the fourth is too much.
  const list = '{ clients(first: 100) { nodes { id name vatNumber createdAt taxCode email } } }'
  const valid = '{ clients(first: 100) { nodes { id a: id b: id c: id d: id e: id } } }'
  for (let round = 0; round < 3; round++) expect((await ask(valid, { token })).status).toBe(200)
  const refused = await ask(valid, { token })
  expect(refused).toMatchObject({
    status: 429,
    rate: [2000, 0, expect.any(Number)],
    errors: [
      { extensions: { code: 'RATE_LIMITED', limit: 2000 }, message: expect.stringMatching(/Ask again in \d+ s/) },
    ],
  })
  expect(refused.data).toBeUndefined()
  expect(Number(refused.retryAfter)).toBeGreaterThan(50)
  expect((await ask('{ viewer { id } }', { token })).status).toBe(429)
  expect((await ask(list, { token })).status).toBe(429)
  expect((await ask('{ viewer { id } }', { token: await newToken() })).status).toBe(200)
})

it('counts what nobody signed in asks by its address, and what cannot be read at a fixed price', async () => {
  const address = '198.51.100.7'
  expect((await ask('{ installation { registered } }', { address })).rate).toEqual([1000, 998, 60])
  expect((await ask('{ nonsense', { address })).rate[1]).toBe(498)
  expect((await ask('{ nothing }', { address })).rate[1]).toBe(0)
  expect((await ask('{ installation { registered } }', { address })).status).toBe(429)
  expect((await ask('{ installation { registered } }', { address: '198.51.100.8' })).status).toBe(200)
})

it('limits nobody where the installation wants no limit', async () => {
  const unlimited = await createApp({ config: testConfig, database: db, clock: () => world.now })
  const headers = { authorization: `Bearer ${await newToken()}` }
  const payload = { query: '{ rateLimit { limit } }' }
  const answer = await unlimited.http.inject({ method: 'POST', url: '/graphql', payload, headers })
  await unlimited.close()
  expect(answer.json().data).toEqual({ rateLimit: null })
  expect(answer.headers['ratelimit-limit']).toBeUndefined()
})
