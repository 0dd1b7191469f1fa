import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../server/src/db/database.ts'
import type { Persona } from '../../server/test/ask.ts'
import { testDatabase } from '../../server/test/database.ts'
import { listen, makeToken, run, type Server } from '../../server/test/partner.ts'
import { createWorld, type World } from '../../server/test/world.ts'

const ours = join(import.meta.dirname, '..')
const scopes = ['invoices:read', 'invoices:write', 'invoices:send']

/** As a partner has them: the folder copied elsewhere, its tools installed, the types not generated yet. */
describe('the typed programs', { timeout: 60_000 }, () => {
  const now = new Date('2026-11-21T10:00:00Z')
  let db: Database
  let world: World
  let server: Server
  let studioId: string
  let administrator: Persona
  let copy: string
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'delega-partner-'))
    cpSync(ours, copy, { recursive: true, filter: (path) => !/node_modules|generated|\.test\.ts$/.test(path) })
    symlinkSync(join(ours, 'node_modules'), join(copy, 'node_modules'))
    db = await testDatabase()
    world = createWorld(db, { now })
    server = await listen(db, now)
    studioId = await world.studio()
    administrator = await world.operator({ studioId, administrator: true })
    const generated = await tool('graphql-codegen', '--config', 'codegen.yml')
    expect(generated).toMatchObject({ code: 0 })
  })
  afterAll(async () => {
    await server.close()
    await db.close()
    rmSync(copy, { recursive: true, force: true })
  })

  const tool = (name: string, ...args: string[]) => run(join(copy, 'node_modules/.bin', name), args, {}, copy)
  const program = async (name: string, token: string, ...args: string[]) => {
    const environment = { DELEGA_URL: server.url, DELEGA_TOKEN: token }
    return run(join(copy, 'node_modules/.bin/tsx'), [join(copy, 'examples', name), ...args], environment, copy)
  }
  let orders = 0
  const orderFile = (more = {}) => {
    const order = JSON.parse(readFileSync(join(copy, 'examples/order.json'), 'utf8'))
    const path = join(copy, `order-${orders}.json`)
    writeFileSync(path, JSON.stringify({ ...order, ...more, key: `order ${++orders}` }))
    return path
  }
  const statesOf = async (clientId: string) => {
    const { rows } = await db.executeSql('select status from invoice where client_id = $1', [clientId])
    return (rows as { status: string }[]).map(({ status }) => status)
  }

  it('have the types that stand here', () => {
    const files = readdirSync(join(ours, 'generated'))
    expect(readdirSync(join(copy, 'generated'))).toEqual(files)
    for (const name of files) {
      const [made, kept] = [copy, ours].map((folder) => readFileSync(join(folder, 'generated', name), 'utf8'))
      expect(made).toBe(kept)
    }
  })

  it('compile', async () => {
    expect(await tool('tsc', '-p', '.')).toEqual({ code: 0, output: '', errors: '' })
  })

  it('list what was sent', async () => {
    const clientId = await world.client({ studioId, words: ['READ'] })
    await world.invoice({ clientId, status: 'DELIVERED', number: '2026/L/1' })
    const { output, errors } = await program('list-invoices.ts', await makeToken(world, administrator, [scopes[0]!]))
    expect(errors).toBe('')
    expect(output).toBe('2026/L/1 2026-11-20 Officine Galvani S.p.A. 122.00\n')
  })

  it('send an order once, however often they are run', async () => {
    const clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'SEND'] })
    const token = await makeToken(world, administrator, scopes)
    const order = orderFile()
    const send = () => program('send-order.ts', token, clientId, order)
    const first = await send()
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/^[0-9a-f-]{36} QUEUED\n$/), errors: '' })
    expect(await send()).toEqual(first)
    expect(await statesOf(clientId)).toEqual(['QUEUED'])
  })

  it('say what is missing and go on once it is given', async () => {
    const clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
    const token = await makeToken(world, administrator, scopes)
    const order = orderFile()
    const send = () => program('send-order.ts', token, clientId, order)
    const { code, errors } = await send()
    expect(code).toBe(1)
    expect(errors).toMatch(/^FORBIDDEN: .*\n {2}.*\(CLIENT_OWNER\)\n {2}decision [0-9a-f-]{36}\n$/)
    expect(await statesOf(clientId)).toEqual(['ISSUED'])
    await db.executeSql("update delegation set words = words || '{SEND}' where client_id = $1", [clientId])
    expect(await send()).toMatchObject({ code: 0, output: expect.stringContaining('QUEUED') })
    expect(await statesOf(clientId)).toEqual(['QUEUED'])
  })

  it('say what a person must put right in the order', async () => {
    const clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'SEND'] })
    const { invoice } = JSON.parse(readFileSync(join(copy, 'examples/order.json'), 'utf8'))
    const wrong = orderFile({ invoice: { ...invoice, lines: [{ description: 'Consulenza', vatRate: '22' }] } })
    const { code, errors } = await program(
      'send-order.ts',
      await makeToken(world, administrator, scopes),
      clientId,
      wrong,
    )
    expect([code, errors]).toEqual([1, expect.stringContaining('lines.0.unitPrice')])
  })

  it('say so where there is no Delega', async () => {
    const environment = { DELEGA_URL: `${server.url}/health`, DELEGA_TOKEN: 'dlg_unknown' }
    const { code, errors } = await run(
      join(copy, 'node_modules/.bin/tsx'),
      ['examples/list-invoices.ts'],
      environment,
      copy,
    )
    expect(code).toBe(1)
    expect(errors).toMatch(/NO_ANSWER: .*\/health\/graphql does not speak GraphQL \(HTTP status 404\)/)
  })
})
