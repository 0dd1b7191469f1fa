import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import { testDatabase } from '../../test/database.ts'
import { createWorld } from '../../test/world.ts'
import { type App, createApp } from '../app.ts'
import type { Database } from '../db/database.ts'

/** The audits of the specification's own group, by a signed-in partner: some ask for the schema. */
let db: Database
let app: App
let url: string
let authorization: string
beforeAll(async () => {
  db = await testDatabase()
  const world = createWorld(db)
  const persona = await world.operator({ studioId: await world.studio() })
  const { apiTokenCreate } = await world.get(
    persona,
    'mutation { apiTokenCreate(input: { name: "audits", scopes: ["clients:read"], expiresOn: "2026-12-31" }) { secret } }',
  )
  authorization = `Bearer ${apiTokenCreate.secret}`
  app = await createApp({ config: testConfig, database: db, clock: () => world.now })
  url = `${await app.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`
})

const audits = serverAudits({
  url: () => url,
  fetchFn: (address: string, init?: RequestInit) =>
    fetch(address, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization } }),
})
const kinds = ['MUST', 'SHOULD', 'MAY'] as const
const tally = Object.fromEntries(kinds.map((kind) => [kind, { passed: 0, of: 0 }]))

/** There is no GET: without one, no link and no image of another site can ask anything with a session's cookie. */
const notOffered = ['5A70', 'D6D5', '6A70']

it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (name, audit) => {
  const { status, ...result } = await audit.fn()
  const count = tally[kinds.find((kind) => name.includes(kind))!]!
  count.of++
  if (status === 'ok') count.passed++
  const { reason } = { reason: undefined, ...result }
  expect({ status, reason }).toMatchObject({ status: notOffered.includes(audit.id) ? 'notice' : 'ok' })
})

afterAll(async () => {
  const passed = kinds.reduce((sum, kind) => sum + tally[kind]!.passed, 0)
  const each = kinds.map((kind) => `${kind} ${tally[kind]!.passed}/${tally[kind]!.of}`).join(', ')
  console.log(`graphql-http: ${passed} of ${audits.length} audits passed (${each})`)
  await app?.close()
  await db.close()
})
