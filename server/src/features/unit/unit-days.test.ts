import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
const noon = new Date('2026-11-21T10:00:00Z')
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterEach(() => {
  world.now = noon
})
afterAll(() => db.close())

const seen = async (who: Parameters<World['get']>[0]): Promise<number> =>
  (await world.get(who, '{ clients { totalCount } }')).clients.totalCount
const SET = `mutation ($id: ID!, $version: Int!, $unitIds: [ID!]!) {
  operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) { userErrors { code } } }`

describe('a unit’s days are days of Italy', () => {
  // An hour before UTC's midnight in winter, two in summer: at 23:30 UTC it is tomorrow in Rome already.
  it.each([
    ['winter', '2027-01-31', '2027-01-31T22:59:00Z', '2027-01-31T23:01:00Z'],
    ['summer', '2027-07-31', '2027-07-31T21:59:00Z', '2027-07-31T22:01:00Z'],
    ['the night the clocks go back', '2027-10-30', '2027-10-30T21:59:00Z', '2027-10-30T22:01:00Z'],
  ])('its last one lasts until midnight in Rome, in %s', async (_, validTo, before, after) => {
    const studioId = await world.studio()
    const unit = await world.unit({ studioId, validTo })
    await world.client({ studioId, units: [unit] })
    const operator = await world.operator({ studioId, units: [unit] })
    const supervisor = await world.operator({ studioId, supervisor: true })
    const state = async () => (await world.get(supervisor, '{ operatingUnits { state } }')).operatingUnits[0].state
    world.now = new Date(before)
    expect([await seen(operator), await state()]).toEqual([1, 'VALID'])
    world.now = new Date(after)
    expect([await seen(operator), await state(), await seen(supervisor)]).toEqual([0, 'LAPSED', 1])
  })

  it.each([
    ['winter', '2027-02-01', '2027-01-31T22:59:00Z', '2027-01-31T23:01:00Z'],
    ['summer', '2027-08-01', '2027-07-31T21:59:00Z', '2027-07-31T22:01:00Z'],
  ])('its first one begins at midnight in Rome, in %s', async (_, validFrom, before, after) => {
    const studioId = await world.studio()
    const unit = await world.unit({ studioId, validFrom })
    await world.client({ studioId, units: [unit] })
    const operator = await world.operator({ studioId, units: [unit] })
    world.now = new Date(before)
    expect(await seen(operator)).toBe(0)
    world.now = new Date(after)
    expect(await seen(operator)).toBe(1)
  })
})

describe('an operator who is moved while it works', () => {
  it('loses and gains clients with its next request, in the same session', async () => {
    const studioId = await world.studio()
    const [north, south] = [await world.unit({ studioId }), await world.unit({ studioId })]
    const left = await world.client({ studioId, units: [north] })
    const gained = [await world.client({ studioId, units: [south] }), await world.client({ studioId, units: [south] })]
    const administrator = await world.operator({ studioId, administrator: true })
    const operator = await world.operator({ studioId, units: [north] })
    expect(await seen(operator)).toBe(1)
    await world.get(administrator, SET, { id: operator.operatorId, version: 1, unitIds: [south] })
    expect(await seen(operator)).toBe(2)
    const open = (id: string) => world.ask(operator, 'query ($id: ID!) { client(id: $id) { name } }', { id })
    expect((await open(left)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await open(gained[0]!)).data.client.name).toMatch(/^Client/)
  })

  it('is counted in its new unit at once, as its clients are', async () => {
    const studioId = await world.studio()
    const [north, south] = [await world.unit({ studioId, name: 'A' }), await world.unit({ studioId, name: 'B' })]
    const clientId = await world.client({ studioId, units: [north] })
    const administrator = await world.operator({ studioId, administrator: true })
    const operator = await world.operator({ studioId, units: [north] })
    const counts = async () =>
      (await world.get(administrator, '{ operatingUnits { name clientCount operatorCount } }')).operatingUnits
    await world.get(administrator, SET, { id: operator.operatorId, version: 1, unitIds: [north, south] })
    const link =
      'mutation ($id: ID!, $unitIds: [ID!]!) { clientUnitsSet(id: $id, unitIds: $unitIds) { userErrors { code } } }'
    await world.get(administrator, link, { id: clientId, unitIds: [north, south] })
    expect(await counts()).toEqual([
      { name: 'A', clientCount: 1, operatorCount: 1 },
      { name: 'B', clientCount: 1, operatorCount: 1 },
    ])
  })
})
