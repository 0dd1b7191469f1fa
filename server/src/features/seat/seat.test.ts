import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const SEATS = '{ bought used free active validFrom validTo isOver coTermed version allowedActions }'
const USAGE = `query ($id: ID!) { seatUsage(clientId: $id) ${SEATS} }`
const CHANGE = `mutation ($id: ID!, $version: Int!, $input: SeatsChangeInput!) {
  seatsChange(clientId: $id, expectedVersion: $version, input: $input) { seatUsage ${SEATS} userErrors { code path } } }`
const ORDERS = `query ($id: ID!, $first: Int, $after: String) { serviceOrders(clientId: $id, first: $first, after: $after) {
  nodes { kind item quantity validTo createdByName } totalCount pageInfo { endCursor } } }`

async function company(options: Parameters<World['client']>[0] = {}) {
  const clientId = await world.client(options)
  return { clientId, owner: await world.owner(clientId) }
}
const usage = async (who: Persona, id: string, at = world) => (await at.get(who, USAGE, { id })).seatUsage
const change = async (who: Persona, id: string, version: number, input: object, at = world) =>
  (await at.get(who, CHANGE, { id, version, input })).seatsChange
const refused = (code: string, path: string[]) => ({ seatUsage: null, userErrors: [{ code, path }] })

describe('seats', () => {
  it('are none at first, are bought for a year, and raised within it', async () => {
    const { clientId, owner } = await company()
    expect(await usage(owner, clientId)).toMatchObject({ bought: 0, free: 0, validTo: null, isOver: false, version: 0 })
    const { seatUsage } = await change(owner, clientId, 0, { seats: 1 })
    const term = { validFrom: '2026-11-21', validTo: '2027-11-20' }
    expect(seatUsage).toMatchObject({ bought: 1, used: 0, free: 1, ...term, version: 1 })
    const raised = await change(owner, clientId, 1, { seats: 3 })
    expect(raised.seatUsage).toMatchObject({ bought: 3, free: 3, ...term, version: 2 })
    // Whoever looked at the page before is told.
    const late = await world.ask(owner, CHANGE, { id: clientId, version: 1, input: { seats: 9 } })
    expect(late.errors?.[0]?.extensions.code).toBe('CONFLICT')
    expect((await change(owner, clientId, 2, { seats: 3 })).seatUsage.version).toBe(2)
  })

  it('cannot go below those that are taken, by disabled users too', async () => {
    const { clientId, owner } = await company()
    await change(owner, clientId, 0, { seats: 3 })
    for (const disabled of [false, false, true]) await world.clientUser({ clientId, words: ['READ'], disabled })
    expect(await usage(owner, clientId)).toMatchObject({ used: 3, active: 2, free: 0 })
    expect(await change(owner, clientId, 1, { seats: 2 })).toEqual(refused('SEATS_IN_USE', ['seats']))
    for (const seats of [-1, 501])
      expect((await change(owner, clientId, 1, { seats })).userErrors).toContainEqual({
        code: 'OUT_OF_RANGE',
        path: ['seats'],
      })
    expect((await usage(owner, clientId)).bought).toBe(3)
  })

  it('are renewed by a year from their end, or from today once that has passed', async () => {
    const { clientId, owner } = await company()
    await change(owner, clientId, 0, { seats: 2 })
    const renewed = await change(owner, clientId, 1, { seats: 2, renew: true })
    expect(renewed.seatUsage).toMatchObject({ validFrom: '2026-11-21', validTo: '2028-11-20' })
    const later = createWorld(db, { now: new Date('2028-11-21T10:00:00Z') })
    const then = await later.owner(clientId)
    expect(await usage(then, clientId, later)).toMatchObject({ bought: 2, free: 0, isOver: true })
    expect(await change(then, clientId, 2, { seats: 3 }, later)).toEqual(refused('SEATS_ENDED', ['renew']))
    const back = await change(then, clientId, 2, { seats: 3, renew: true }, later)
    expect(back.seatUsage).toMatchObject({ free: 3, isOver: false, validFrom: '2028-11-21', validTo: '2029-11-20' })
  })

  it('give all that is active and has an end the same end, where the owner wishes it; nothing gets shorter', async () => {
    const services = { ISSUED: { until: '2027-03-31' }, RECEIVED: { until: null }, TAKINGS: { until: '2026-11-20' } }
    const modules = { DOCUMENTS: '2028-06-30', PAYMENTS: '2026-12-31' }
    const { clientId, owner } = await company({ services, modules })
    const { seatUsage } = await change(owner, clientId, 0, { seats: 1, coTerm: true })
    expect(seatUsage).toMatchObject({ coTermed: true, validTo: '2028-06-30' })
    const ends = await db.rows(
      sql`select area as name, valid_to::text as day from client_service where client_id = ${clientId}::uuid
        union all select module, valid_to::text from client_module where client_id = ${clientId}::uuid order by 1`,
    )
    expect(ends).toEqual([
      { name: 'DOCUMENTS', day: '2028-06-30' },
      { name: 'ISSUED', day: '2028-06-30' },
      { name: 'PAYMENTS', day: '2028-06-30' },
      { name: 'RECEIVED', day: null },
      { name: 'TAKINGS', day: '2026-11-20' },
    ])
    const { serviceOrders } = await world.get(owner, ORDERS, { id: clientId })
    const items = serviceOrders.nodes.map(({ item }: { item: string }) => item)
    expect(items.sort()).toEqual(['FATTURA', 'PAYMENTS', 'SEATS'])
  })
})

describe('who sees to seats', () => {
  it('is the owner; every user and a studio with READ is told how many there are', async () => {
    const studioId = await world.studio()
    const { clientId, owner } = await company({ studioId, words: ['READ', 'CONFIGURE'] })
    const closed = await world.client({ studioId })
    const administrator = await world.operator({ studioId, administrator: true })
    const user = await world.additionalUser(clientId, [])
    expect((await usage(owner, clientId)).allowedActions).toEqual(['additionalUserCreate', 'seatsChange'])
    for (const who of [user, administrator]) {
      expect(await usage(who, clientId)).toMatchObject({ used: 1, active: 1, allowedActions: [] })
      const { errors } = await world.ask(who, CHANGE, { id: clientId, version: 0, input: { seats: 5 } })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'grant' }] })
    }
    const unread = await world.ask(administrator, USAGE, { id: closed })
    expect(unread.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'NO_DELEGATION' }] })
    const hidden = await world.ask((await company()).owner, USAGE, { id: clientId })
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(await statementsOf(db, () => usage(owner, clientId))).toHaveLength(3)
  })
})

describe('the orders of a company', () => {
  it('are written by seats and modules, newest first, and only added to', async () => {
    const { clientId, owner } = await company()
    const module = (verb: string, validTo: string) =>
      world.get(
        owner,
        `mutation { ${verb}(clientId: "${clientId}", module: DOCUMENTS, validTo: "${validTo}") { userErrors { code } } }`,
      )
    await change(owner, clientId, 0, { seats: 1 })
    await module('moduleActivate', '2027-01-31')
    await module('moduleRenew', '2028-01-31')
    // From the panel or from the page of services: the same verb, and the same record.
    await change(owner, clientId, 1, { seats: 3 })
    const read = async (more: object = {}) => (await world.get(owner, ORDERS, { id: clientId, ...more })).serviceOrders
    const all = await read()
    const by = { createdByName: owner.name }
    expect(all).toMatchObject({
      totalCount: 4,
      nodes: [
        { kind: 'seatsChange', item: 'SEATS', quantity: 3, validTo: '2027-11-20', ...by },
        { kind: 'moduleRenew', item: 'DOCUMENTS', quantity: 1, validTo: '2028-01-31', ...by },
        { kind: 'moduleActivate', item: 'DOCUMENTS', quantity: 1, validTo: '2027-01-31', ...by },
        { kind: 'seatsChange', item: 'SEATS', quantity: 1, validTo: '2027-11-20', ...by },
      ],
    })
    const first = await read({ first: 3 })
    const rest = await read({ first: 3, after: first.pageInfo.endCursor })
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes)
    const [seats] = await db.rows(sql`select count(*)::int count from client_seats where client_id = ${clientId}::uuid`)
    expect(seats).toEqual({ count: 1 })
  })
})
