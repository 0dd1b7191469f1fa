import { connect } from 'node:net'
import { sql } from 'drizzle-orm'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { testConfig } from '../../test/config.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../test/database.ts'
import { cookieHeader, listening, subscribe } from '../../test/stream.ts'
import { createWorld } from '../../test/world.ts'
import { createApp } from '../app.ts'
import type { Database } from '../db/database.ts'
import { openPostgres } from '../db/postgres.ts'
import type { StreamLimits } from './open-streams.ts'

const CHANGES = 'subscription { invoiceStateChanged { state invoice { id } } }'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A process over this database, and somebody who reads all of a studio's invoices. */
async function running(db: Database, streamLimits: Partial<StreamLimits> = {}) {
  const world = createWorld(db)
  const app = await createApp({ config: testConfig, database: db, clock: () => world.now, streamLimits })
  onTestFinished(() => app.close())
  return { db, app, url: await listening(app) }
}
async function scene(db: Database) {
  const world = createWorld(db)
  const studioId = await world.studio()
  const clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
  const admin = await world.operator({ studioId, administrator: true })
  return { draft: await world.invoice({ clientId }), headers: cookieHeader(admin) }
}
const move = (db: Database, id: string, status: string) =>
  db.rows(sql`update invoice set status = ${status} where id = ${id}::uuid`)

it('speaks the protocol in its mode of distinct connections, as its own client understands it', async () => {
  const { url } = await running(db)
  const { headers, draft } = await scene(db)
  const client = createClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 0 })
  const answers = client.iterate({ query: CHANGES })
  const first = answers.next()
  await vi.waitFor(async () => {
    await move(db, draft, 'ISSUED')
    await move(db, draft, 'DRAFT')
    expect(await Promise.race([first, Promise.resolve()])).toBeDefined()
  })
  expect((await first).value).toMatchObject({
    data: { invoiceStateChanged: { state: 'ISSUED', invoice: { id: draft } } },
  })
  await answers.return?.()
  const reserve = await fetch(`${url}/graphql/stream`, { method: 'PUT', headers })
  expect(reserve.status).toBe(404)
})

it('keeps a person to its number of streams, and counts those that are closed no longer', async () => {
  const { url } = await running(db, { mostOfAPerson: 2 })
  const { headers } = await scene(db)
  const [first] = [await subscribe(url, headers, CHANGES), await subscribe(url, headers, CHANGES)]
  const third = await subscribe(url, headers, CHANGES)
  expect([third.status, (await third.next()).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED'])
  first!.stop()
  await vi.waitFor(async () => expect((await subscribe(url, headers, CHANGES)).status).toBe(200))
})

it('closes what was open for long, and all at once where the process stops; neither says complete', async () => {
  const { url, app } = await running(db, { longestMs: 1500 })
  const { headers } = await scene(db)
  const reading = await subscribe(url, headers, CHANGES)
  expect(await reading.next(100)).toBe('NOTHING')
  expect(await reading.next()).toBe('CLOSED')
  const last = await subscribe(url, headers, CHANGES)
  const startedAt = performance.now()
  await app.close()
  expect(performance.now() - startedAt).toBeLessThan(2000)
  expect(await last.next()).toBe('CLOSED')
})

it('drops a reader that does not read, instead of keeping everything for it', async () => {
  const { url, app } = await running(db)
  const { headers, draft } = await scene(db)
  const errors = [{ code: '00001', description: 'x'.repeat(100_000) }]
  await db.rows(sql`update invoice set rejection = ${JSON.stringify(errors)}::jsonb where id = ${draft}::uuid`)
  const fields = Array.from({ length: 50 }, (_, i) => `a${i}: rejection { description }`).join(' ')
  const body = JSON.stringify({ query: `subscription { invoiceStateChanged { invoice { ${fields} } } }` })
  const { port, host } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket
    .pause()
    .write(
      `POST /graphql/stream HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncookie: ${headers.cookie}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
  const connections = () => new Promise((resolve) => app.http.server.getConnections((_, count) => resolve(count)))
  await vi.waitFor(async () => expect(await connections()).toBe(1))
  for (let i = 0; i < 150; i++) await move(db, draft, i % 2 ? 'DRAFT' : 'ISSUED')
  await vi.waitFor(async () => expect(await connections()).toBe(0), 10_000)
}, 30_000)

describe.skipIf(!hasPostgres())('between processes (needs PostgreSQL)', () => {
  const twoProcesses = async () => {
    const first = await postgresDatabase(2)
    const second = await openPostgres(first.url!, 2)
    onTestFinished(async () => {
      await second.close()
      await first.close()
    })
    return { here: await running(first), there: await running(second), ...(await scene(first)) }
  }

  it('tells there what was done here, and ends all streams where the database’s connection was lost', async () => {
    const { here, there, headers, draft } = await twoProcesses()
    const reading = await subscribe(there.url, headers, CHANGES)
    const done = await fetch(`${here.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { invoiceDraftDelete(id: "${draft}", expectedVersion: 1) { userErrors { code } } }`,
      }),
    })
    expect(await done.json()).toMatchObject({ data: { invoiceDraftDelete: { userErrors: [] } } })
    expect(await reading.next()).toEqual({
      data: { invoiceStateChanged: { state: 'DELETED', invoice: { id: draft } } },
    })
    await here.db.executeSql(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
    )
    expect(await reading.next()).toBe('CLOSED')
    const again = await subscribe(there.url, headers, CHANGES)
    await move(here.db, draft, 'DRAFT')
    expect(await again.next()).toMatchObject({ data: { invoiceStateChanged: { state: 'DRAFT' } } })
  })

  it('asks the database once who the viewer is, however many windows it has open', async () => {
    const { here, there, headers, draft } = await twoProcesses()
    const readings = []
    for (let i = 0; i < 5; i++) readings.push(await subscribe(there.url, headers, CHANGES))
    const texts: string[] = []
    onTestFinished(there.db.onStatement(({ text }) => void texts.push(text)))
    await move(here.db, draft, 'ISSUED')
    for (const reading of readings) expect(await reading.next()).toMatchObject({ data: {} })
    expect(texts.filter((text) => text.includes('from session'))).toHaveLength(1)
  })
})
