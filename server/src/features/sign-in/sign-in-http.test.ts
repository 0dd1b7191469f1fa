import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, givePassword, PASSWORD } from '../../../test/accounts.ts'
import { testConfig } from '../../../test/config.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import { type App, createApp } from '../../app.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let app: App
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await app?.close()
  await db.close()
})

test('over HTTP: sign in, be known by the cookie, sign out; and by a token', async () => {
  const world = createWorld(db)
  app = await createApp({ config: testConfig, database: db, clock: () => world.now })
  const persona = await world.operator({ studioId: await world.studio({ name: 'Studio Bianchi' }) })
  const username = await givePassword(world, persona)
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await app.http.inject({ method: 'POST', url: '/graphql', payload: { query }, headers })
    return { ...answer.json(), cookies: [answer.headers['set-cookie'] ?? []].flat() }
  }
  const viewer = '{ viewer { name operator { code } studio { name } client { name } } }'
  expect((await ask(viewer)).errors[0].extensions.code).toBe('UNAUTHENTICATED')

  const { data, cookies, errors } = await ask(
    `mutation { signIn(username: "${username}", password: "${PASSWORD}") { viewer { studio { name } operator { code username } } userErrors { code } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data.signIn.viewer).toMatchObject({
    studio: { name: 'Studio Bianchi' },
    operator: { username: expect.any(String) },
  })
  const cookie = cookieOf(cookies[0])
  expect((await ask(viewer, { cookie })).data.viewer).toMatchObject({
    studio: { name: 'Studio Bianchi' },
    client: null,
  })

  const { secret } = (
    await ask(
      'mutation { apiTokenCreate(input: { name: "x", scopes: ["clients:read"], expiresOn: "2026-12-01" }) { secret } }',
      { cookie },
    )
  ).data.apiTokenCreate
  expect((await ask('{ viewer { scopes } }', { authorization: `Bearer ${secret}` })).data.viewer.scopes).toEqual([
    'clients:read',
  ])
  await ask('mutation { signOut { done } }', { cookie })
  expect((await ask(viewer, { cookie })).errors[0].extensions.code).toBe('UNAUTHENTICATED')
})
