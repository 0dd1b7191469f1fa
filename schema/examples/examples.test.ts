import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../server/src/app.ts'
import type { Database } from '../../server/src/db/database.ts'
import { readInvoiceFile } from '../../server/src/fatturapa/read.ts'
import { registerJobs } from '../../server/src/features.ts'
import { createQueue } from '../../server/src/queue/queue.ts'
import { testConfig } from '../../server/test/config.ts'
import { testDatabase } from '../../server/test/database.ts'
import { createWorld, type Persona, type World } from '../../server/test/world.ts'

const here = import.meta.dirname
const operations = readdirSync(here).filter((name) => name.endsWith('.graphql'))

describe('the examples for partners', () => {
  it.each(operations)('%s asks only for what the contract has', (name) => {
    const schema = buildSchema(readFileSync(join(here, '../schema.graphql'), 'utf8'))
    expect(validate(schema, parse(readFileSync(join(here, name), 'utf8')))).toEqual([])
  })
})

describe('download-invoices.mjs', () => {
  const now = new Date('2026-11-21T10:00:00Z')
  let db: Database
  let world: World
  let app: App
  let url: string
  let administrator: Persona
  let folder: string
  const sent: string[] = []
  beforeAll(async () => {
    db = await testDatabase()
    world = createWorld(db, { now })
    app = await createApp({ config: testConfig, database: db, clock: () => now })
    await app.http.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
    folder = mkdtempSync(join(tmpdir(), 'delega-examples-'))
    const studioId = await world.studio()
    administrator = await world.operator({ studioId, administrator: true })
    const clientId = await world.client({ studioId, words: ['READ', 'SEND'] })
    const closed = await world.client({ studioId })
    const queue = createQueue(db, { onError: () => {}, clock: () => now })
    registerJobs(queue, { database: db, config: testConfig })
    await queue.start({ workers: false })
    for (const of of [clientId, clientId, closed]) {
      const id = await world.invoice({ clientId: of, status: of === closed ? 'DELIVERED' : 'ISSUED' })
      await world.invoice({ clientId: of })
      if (of === closed) continue
      await db.executeSql(
        'insert into invoice_vat_summary (invoice_id, client_id, position, vat_rate, taxable, vat) values ($1, $2, 1, 22, 100, 22)',
        [id, of],
      )
      await world.get(
        administrator,
        `mutation { invoiceSend(id: "${id}", expectedVersion: 1) { userErrors { message } } }`,
      )
      sent.push(id)
    }
    await queue.drain()
    await queue.stop()
  })
  afterAll(async () => {
    await app.close()
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const tokenWith = async (scopes: string[]): Promise<string> => {
    const { apiTokenCreate } = await world.get(
      administrator,
      'mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { secret userErrors { code message } } }',
      { input: { name: 'partner', scopes, expiresOn: '2026-12-31' } },
    )
    expect(apiTokenCreate.userErrors).toEqual([])
    return apiTokenCreate.secret
  }
  const run = (token: string) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const env = { PATH: process.env.PATH, DELEGA_URL: url, DELEGA_TOKEN: token }
      const script = spawn(process.execPath, [join(here, 'download-invoices.mjs'), folder], { env })
      let output = ''
      script.stdout.on('data', (text) => (output += text))
      script.stderr.on('data', (text) => (output += text))
      script.on('close', (code) => resolve({ code, output }))
    })

  it('downloads the file of every invoice that was sent and that the token may see', async () => {
    const { code, output } = await run(await tokenWith(['invoices:read']))
    expect([code, output.trim().split('\n').length]).toEqual([0, sent.length])
    const files = readdirSync(folder)
    expect(files).toHaveLength(sent.length)
    for (const name of files) {
      expect(name).toMatch(/^IT\w{11,16}_\w{1,5}\.xml$/)
      expect(readInvoiceFile(readFileSync(join(folder, name))).complaints).toEqual([])
    }
  })

  it('is refused with a token that lacks the scope, and with none', async () => {
    const lacking = await run(await tokenWith(['received:read']))
    expect(lacking.code).toBe(1)
    expect(lacking.output).toContain('FORBIDDEN: The token lacks the scope invoices:read.')
    const unknown = await run('dlg_unknown')
    expect(unknown.output).toContain('UNAUTHENTICATED')
  })
})
