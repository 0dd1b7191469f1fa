import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askSignIn, cookieOf, givePassword, PASSWORD } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { hashOf } from '../audit/record-audit.ts'
import { authenticate } from '../session/authenticate.ts'

const BEGIN = `mutation ($id: ID!) { actAsBegin(clientId: $id) {
  viewer { name app actingFor { id name } client { id name } } userErrors { code } } }`
const END = 'mutation { actAsEnd { viewer { actingFor { id } client { id } } } }'
const ACTING = '{ viewer { actingFor { id name } } }'

let db: Database
let world: World
let studioId: string
let unit: string
let acme: string
let other: string
let marco: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio()
  unit = await world.unit({ studioId })
  const words = ['READ', 'EDIT'] as const
  acme = await world.client({ studioId, units: [unit], words, name: 'ACME S.r.l.' })
  other = await world.client({ studioId, units: [unit], words, name: 'Altra S.r.l.' })
  for (const clientId of [acme, other]) {
    await world.invoice({ clientId, status: 'REJECTED' })
    await world.received({ clientId })
  }
  const classes = ['ISSUED_MANAGE', 'RECEIVED', 'CLIENT_ADMIN'] as const
  marco = await world.operator({ studioId, units: [unit], classes, name: 'Marco Rossi' })
})
afterAll(() => db.close())

const begin = (persona: Persona, id: string) => world.ask(persona, BEGIN, { id })
const actingFor = async (persona: Persona) => (await world.get(persona, ACTING)).viewer.actingFor
const codeOf = async (persona: Persona, document: string, variables = {}) =>
  (await world.ask(persona, document, variables)).errors?.[0]?.extensions.code

test('an operator goes into a client’s panel, and its portal’s menu is shown', async () => {
  const { data } = await begin(marco, acme)
  const panel = { id: acme, name: 'ACME S.r.l.' }
  expect(data.actAsBegin).toEqual({
    viewer: { name: 'Marco Rossi', app: 'STUDIO', actingFor: panel, client: panel },
    userErrors: [],
  })
  const { menu } = await world.get(marco, '{ menu { key count } }')
  expect(menu).toEqual([
    { key: 'home', count: null },
    { key: 'invoices', count: 1 },
    { key: 'invoiceNew', count: null },
    { key: 'receivedInvoices', count: 1 },
  ])
  expect(await statementsOf(db, () => world.get(marco, '{ viewer { name } }'))).toHaveLength(1)
})

describe.each(['an operator of the unit', 'a supervisor', 'an administrator'])('acting, %s', (who) => {
  let persona: Persona
  beforeEach(async () => {
    persona = who.includes('unit')
      ? marco
      : await world.operator({
          studioId,
          administrator: who.includes('administrator'),
          supervisor: true,
          classes: ['ISSUED_MANAGE', 'RECEIVED'],
        })
    await begin(persona, acme)
  })

  test('meets no other client in any list, count or page', async () => {
    const seen = await world.get(
      persona,
      `{ clients { nodes { id } totalCount } invoices { nodes { client { id } } totalCount(exact: true) }
        receivedInvoices { nodes { client { id } } totalCount(exact: true) } delegations { client { id } }
        operatingUnits { clientCount } operators { clientCount }
        dashboard { clientCount clientsWithoutUnit receivedToRead todoCount todo { clientId } monthStates { count } clientsByDelegation { count } } }`,
    )
    expect(seen.clients.totalCount).toBe(1)
    expect(seen.invoices.totalCount).toBe(1)
    expect(seen.receivedInvoices.totalCount).toBe(1)
    expect(seen.delegations).toHaveLength(1)
    expect(seen.dashboard).toMatchObject({ clientCount: 1, receivedToRead: 1, clientsWithoutUnit: 0, todoCount: 2 })
    for (const { clientCount } of [...seen.operatingUnits, ...seen.operators])
      expect(clientCount ?? 0).toBeLessThanOrEqual(1)
    expect(JSON.stringify(seen)).not.toContain(other)
  })

  test('gets for another client’s rows the answer for rows that do not exist', async () => {
    const invoice = await world.invoice({ clientId: other })
    const missing = '01a1ffaa-7e1c-70e3-af83-da0b045034fa'
    for (const [id, document] of [
      [other, 'query ($id: ID!) { client(id: $id) { name } }'],
      [other, 'query ($id: ID!) { invoices(clientId: $id) { totalCount } }'],
      [other, 'query ($id: ID!) { auditLog(clientId: $id) { totalCount } }'],
      [invoice, 'query ($id: ID!) { invoice(id: $id) { id } }'],
      [invoice, 'mutation ($id: ID!) { invoiceDraftDelete(id: $id, expectedVersion: 1) { userErrors { code } } }'],
      [other, BEGIN],
    ] as const) {
      const answer = await world.ask(persona, document, { id })
      if (document.includes('auditLog') && persona === marco)
        expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      else expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      const { errors, data } = await world.ask(persona, document, { id: missing })
      expect(answer.data).toEqual(data)
      expect(answer.errors?.[0]?.message).toBe(errors?.[0]?.message)
    }
  })
})

describe('acting ends', () => {
  beforeEach(async () => {
    await begin(marco, acme)
    expect(await actingFor(marco)).toEqual({ id: acme, name: 'ACME S.r.l.' })
  })
  const seesAll = async () => (await world.get(marco, '{ clients { totalCount } }')).clients.totalCount === 2

  test('by going back', async () => {
    const { actAsEnd } = await world.get(marco, END)
    expect(actAsEnd.viewer).toEqual({ actingFor: null, client: null })
    expect(await seesAll()).toBe(true)
    expect((await world.get(marco, END)).actAsEnd.viewer.actingFor).toBeNull()
  })

  test('at once with a revoke', async () => {
    const owner = await world.owner(acme)
    const { delegations } = await world.get(owner, `{ delegations(clientId: "${acme}") { id version } }`)
    const [{ id, version }] = delegations
    await world.get(
      owner,
      `mutation { delegationRevoke(id: "${id}", expectedVersion: ${version}) { userErrors { code } } }`,
    )
    expect(await actingFor(marco)).toBeNull()
    expect(await seesAll()).toBe(true)
  })

  test('at once when READ is withdrawn', async () => {
    const owner = await world.owner(acme)
    const { delegations } = await world.get(owner, `{ delegations(clientId: "${acme}") { id version } }`)
    const [{ id, version }] = delegations
    await world.get(
      owner,
      `mutation { delegationGrantSet(id: "${id}", expectedVersion: ${version}, input: { words: [], confirmRemoval: true }) { userErrors { code } } }`,
    )
    expect(await actingFor(marco)).toBeNull()
  })

  test('eight hours after it was last used, not after it began', async () => {
    const { cookies } = await askSignIn(world, await givePassword(world, marco), PASSWORD)
    const cookie = cookieOf(cookies[0])
    await db.rows(
      sql`update session set acting_client_id = ${acme}::uuid, acting_used_at = ${world.now.toISOString()}::timestamptz`,
    )
    const later = (hours: number) => {
      world.now = new Date(world.now.getTime() + hours * 3_600_000)
    }
    later(7)
    await authenticate({ cookie }, db, world.now, world.config)
    const noted = () =>
      expect
        .poll(() => db.rows(sql`select from session where acting_used_at = ${world.now.toISOString()}::timestamptz`))
        .toHaveLength(1)
    await noted()
    later(7)
    const viewer = () => authenticate({ cookie }, db, world.now, world.config)
    expect((await viewer())?.actingFor).toBe(acme)
    // That was a use again.
    await noted()
    later(8)
    expect((await viewer())?.actingFor).toBeNull()
  })
})

test('whatever is done meanwhile is kept under both names, as they were then', async () => {
  await begin(marco, acme)
  const draft = `mutation { invoiceDraftCreate(clientId: "${acme}", input: { documentType: "TD01", date: "2026-11-21", lines: [] }) { userErrors { code } } }`
  await world.get(marco, draft)
  await world.get(marco, END)
  await db.rows(sql`update client set name = 'ACME in liquidazione' where id = ${acme}::uuid`)
  await world.get(marco, draft)
  const owner = await world.owner(acme)
  const { auditLog } = await world.get(
    owner,
    `{ auditLog(clientId: "${acme}") { nodes { action actorName onBehalfOf } } }`,
  )
  expect(auditLog.nodes).toEqual([
    { action: 'invoiceDraftCreate', actorName: 'Marco Rossi', onBehalfOf: null },
    { action: 'actAsEnd', actorName: 'Marco Rossi', onBehalfOf: 'ACME S.r.l.' },
    { action: 'invoiceDraftCreate', actorName: 'Marco Rossi', onBehalfOf: 'ACME S.r.l.' },
    { action: 'actAsBegin', actorName: 'Marco Rossi', onBehalfOf: null },
  ])
})

test('on behalf of whom is under the hash; rows older than the column keep theirs', () => {
  const row = { id: '1', action: 'clientUpdate', actorName: 'Marco Rossi' }
  expect(hashOf({ ...row, onBehalfOf: null })).toBe(hashOf(row))
  expect(hashOf({ ...row, onBehalfOf: 'ACME S.r.l.' })).not.toBe(hashOf(row))
})

describe('nobody acts', () => {
  test('without READ, a live delegation, a unit, the second factor where it is demanded', async () => {
    const strict = await world.client({ studioId, units: [unit], words: ['READ'], demandsSecondFactor: true })
    const units = [unit]
    const closed = [
      [await world.client({ studioId, units, words: [] }), 'FORBIDDEN'],
      [await world.client({ studioId, units }), 'FORBIDDEN'],
      [strict, 'FORBIDDEN'],
      [await world.client({ studioId, words: ['READ'] }), 'NOT_FOUND'],
      [await world.client({ words: ['READ'], studioId: await world.studio() }), 'NOT_FOUND'],
      ['no id', 'NOT_FOUND'],
    ] as const
    for (const [id, code] of closed) expect(await codeOf(marco, BEGIN, { id })).toBe(code)
    const careful = await world.operator({ studioId, units, secondFactor: true })
    expect(await codeOf(careful, BEGIN, { id: strict })).toBeUndefined()
  })

  test('of the client’s own side, nor by token', async () => {
    expect(await codeOf(await world.owner(acme), BEGIN, { id: acme })).toBe('FORBIDDEN')
    expect(await codeOf(await world.token(marco, ['clients:read']), BEGIN, { id: acme })).toBe('FORBIDDEN')
  })
})

test('what follows in the same operation is done in the panel already', async () => {
  const { errors } = await world.ask(
    marco,
    `mutation { actAsBegin(clientId: "${acme}") { userErrors { code } }
      invoiceDraftCreate(clientId: "${other}", input: { documentType: "TD01", date: "2026-11-21", lines: [] }) { userErrors { code } } }`,
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
})
