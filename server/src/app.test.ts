import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../test/config.ts'
import { testDatabase } from '../test/database.ts'
import { type App, createApp } from './app.ts'
import type { Database } from './db/database.ts'

let database: Database
let app: App
beforeAll(async () => {
  database = await testDatabase()
  app = await createApp({ config: testConfig, database })
})
afterAll(async () => {
  await app?.close()
  await database.close()
})

const post = (payload: string, type = 'application/json') =>
  app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload })

it('takes operations as JSON by POST only, so that no form of another site can send one', async () => {
  const question = JSON.stringify({ query: '{ __typename }' })
  expect((await post(question)).json().data).toEqual({ __typename: 'Query' })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await post(question, type)).statusCode).toBe(415)
  }
  const byGet = await app.http.inject({ method: 'GET', url: '/graphql?query=%7B__typename%7D' })
  expect(byGet.headers['content-type']).toContain('text/html')
  expect(byGet.body).not.toContain('"data"')
})

it('answers broken JSON and too much of it with a sentence', async () => {
  expect((await post('{broken')).json().errors[0].extensions.code).toBe('BAD_USER_INPUT')
  const tooMuch = await post(JSON.stringify({ query: 'x'.repeat(13_000_000) }))
  expect(tooMuch.statusCode).toBe(413)
  expect(tooMuch.json().errors).toEqual([
    {
      message: 'A request has at most 12 MB. Send large files one by one.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'TOO_LARGE' },
    },
  ])
})

it('takes the address of who asks from X-Forwarded-For only where a proxy of ours wrote it', async () => {
  const addressSeenBy = async (...trustedProxies: string[]) => {
    const proxied = await createApp({ config: { ...testConfig, trustedProxies }, database })
    proxied.http.get('/address', async ({ ip }) => ip)
    const headers = { 'x-forwarded-for': '192.0.2.66, 192.0.2.7' }
    const { body } = await proxied.http.inject({ url: '/address', headers, remoteAddress: '127.0.0.1' })
    await proxied.close()
    return body
  }
  expect([await addressSeenBy(), await addressSeenBy('10.0.0.5')]).toEqual(['127.0.0.1', '127.0.0.1'])
  expect(await addressSeenBy('loopback')).toBe('192.0.2.7')
})

it('is alive and ready', async () => {
  expect((await app.http.inject('/health/live')).json()).toEqual({ status: 'ok' })
  const ready = await app.http.inject('/health/ready')
  expect(ready.json()).toEqual({ status: 'ok', database: true, migrations: true, queue: true })
})

it('serves an explorer that fetches nothing from elsewhere', async () => {
  const page = await app.http.inject('/graphql')
  expect(page.body.match(/(src|href)="(https?:)?\/\/[^"]*"/g)).toBeNull()
  expect(page.headers['content-security-policy']).not.toContain('http')
})
