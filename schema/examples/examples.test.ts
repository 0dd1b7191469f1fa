import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../server/src/db/database.ts'
import { readInvoiceFile } from '../../server/src/fatturapa/read.ts'
import type { Persona } from '../../server/test/ask.ts'
import { testDatabase } from '../../server/test/database.ts'
import { listen, makeToken, run, type Server } from '../../server/test/partner.ts'
import { createWorld, type World } from '../../server/test/world.ts'

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
  let server: Server
  let administrator: Persona
  let folder: string
  const sent: string[] = []
  beforeAll(async () => {
    db = await testDatabase()
    world = createWorld(db, { now })
    server = await listen(db, now)
    folder = mkdtempSync(join(tmpdir(), 'delega-examples-'))
    const studioId = await world.studio()
    administrator = await world.operator({ studioId, administrator: true })
    const clientId = await world.client({ studioId, words: ['READ', 'SEND'] })
    const closed = await world.client({ studioId })
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
    await server.queue.drain()
  })
  afterAll(async () => {
    await server.close()
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const download = async (token: string) => {
    const environment = { DELEGA_URL: server.url, DELEGA_TOKEN: token }
    return run(process.execPath, [join(here, 'download-invoices.mjs'), folder], environment)
  }

  it('downloads the file of every invoice that was sent and that the token may see', async () => {
    const { code, output } = await download(await makeToken(world, administrator, ['invoices:read']))
    expect([code, output.trim().split('\n').length]).toEqual([0, sent.length])
    const files = readdirSync(folder)
    expect(files).toHaveLength(sent.length)
    for (const name of files) {
      expect(name).toMatch(/^IT\w{11,16}_\w{1,5}\.xml$/)
      expect(readInvoiceFile(readFileSync(join(folder, name))).complaints).toEqual([])
    }
  })

  it('is refused with a token that lacks the scope, and with none', async () => {
    const lacking = await download(await makeToken(world, administrator, ['received:read']))
    expect(lacking.code).toBe(1)
    expect(lacking.errors).toContain('FORBIDDEN: The token lacks the scope invoices:read.')
    const unknown = await download('dlg_unknown')
    expect(unknown.errors).toContain('UNAUTHENTICATED')
  })
})
