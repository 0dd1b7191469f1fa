import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const UNITS =
  '{ operatingUnits { id name state clientCount operatorCount operators { name username } allowedActions } }'
const CREATE = `mutation ($input: OperatingUnitInput!) { operatingUnitCreate(input: $input) {
  operatingUnit { id version externalCode state validFrom } userErrors { code path } } }`
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {
  operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) { operatingUnit { name validFrom validTo version } userErrors { code path } } }`
const ARCHIVE = `mutation ($id: ID!, $version: Int!) {
  operatingUnitArchive(id: $id, expectedVersion: $version) { operatingUnit { state } userErrors { code } } }`

describe('the list of units', () => {
  it('shows an operator its own units only, with counts of what it sees', async () => {
    const studioId = await world.studio()
    const [a, b] = [await world.unit({ studioId, name: 'A' }), await world.unit({ studioId, name: 'B' })]
    await world.client({ studioId, units: [a] })
    await world.client({ studioId, units: [a, b] })
    await world.client({ studioId, units: [b] })
    const mine = await world.operator({ studioId, units: [a], classes: ['ISSUED_READ'] })
    const colleague = await world.operator({ studioId, units: [a, b] })
    const supervisor = await world.operator({ studioId, supervisor: true })

    const { operatingUnits } = await world.get(mine, UNITS)
    expect(operatingUnits).toMatchObject([
      { name: 'A', clientCount: 2, operatorCount: 2, allowedActions: ['operatingUnit'] },
    ])
    const named = Object.fromEntries(
      operatingUnits[0].operators.map((o: { name: string; username: string | null }) => [o.name, o.username]),
    )
    expect(named[colleague.name]).toBeNull()
    expect(named[mine.name]).toMatch(/^USER/)
    const wide = await world.get(supervisor, UNITS)
    expect(wide.operatingUnits).toMatchObject([
      { name: 'A', clientCount: 2, operatorCount: 2 },
      { name: 'B', clientCount: 2, operatorCount: 1 },
    ])
  })

  it('counts no client through a unit that is not yet valid or lapsed, and says its state', async () => {
    const studioId = await world.studio()
    const soon = await world.unit({ studioId, name: 'soon', validFrom: '2026-11-22' })
    const over = await world.unit({ studioId, name: 'over', validTo: '2026-11-20' })
    const last = await world.unit({ studioId, name: 'last', validTo: '2026-11-21' })
    for (const unit of [soon, over, last]) await world.client({ studioId, units: [unit] })
    const operator = await world.operator({ studioId, units: [soon, over, last] })
    const administrator = await world.operator({ studioId, administrator: true })
    const counts = async (persona: typeof operator) =>
      (await world.get(persona, UNITS)).operatingUnits.map(
        (unit: { name: string; state: string; clientCount: number }) => [unit.name, unit.state, unit.clientCount],
      )
    expect(await counts(operator)).toEqual([
      ['last', 'VALID', 1],
      ['over', 'LAPSED', 0],
      ['soon', 'SCHEDULED', 0],
    ])
    expect(await counts(administrator)).toEqual([
      ['last', 'VALID', 1],
      ['over', 'LAPSED', 1],
      ['soon', 'SCHEDULED', 1],
    ])
  })

  it('answers for a unit of others as for none', async () => {
    const studioId = await world.studio()
    const hidden = await world.unit({ studioId })
    const operator = await world.operator({ studioId, units: [await world.unit({ studioId })] })
    const read = (id: string) => world.ask(operator, 'query ($id: ID!) { operatingUnit(id: $id) { name } }', { id })
    const [seen, missing] = [await read(hidden), await read('01890000-0000-7000-8000-000000000000')]
    expect(seen.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(seen).toEqual(missing)
  })
})

describe('writing units', () => {
  it('refuses an empty name, days in the wrong order and a code that is taken, each at its field', async () => {
    const studioId = await world.studio()
    const administrator = await world.operator({ studioId, administrator: true })
    const create = async (input: object) => (await world.get(administrator, CREATE, { input })).operatingUnitCreate
    const made = await create({ name: ' Nord ', externalCode: ' 100 ', validFrom: '2027-01-01' })
    expect(made).toMatchObject({
      operatingUnit: { externalCode: '100', state: 'SCHEDULED', version: 1 },
      userErrors: [],
    })
    expect(await create({ name: '  ', validFrom: '2026-01-02', validTo: '2026-01-01' })).toEqual({
      operatingUnit: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'INVALID_VALIDITY_RANGE', path: ['validTo'] },
      ],
    })
    expect(await create({ name: 'Sud', externalCode: '100', validFrom: '2026-01-01' })).toEqual({
      operatingUnit: null,
      userErrors: [{ code: 'EXTERNAL_CODE_TAKEN', path: ['externalCode'] }],
    })
    const elsewhere = await world.operator({ studioId: await world.studio(), administrator: true })
    const other = await world.get(elsewhere, CREATE, {
      input: { name: 'Sud', externalCode: '100', validFrom: '2026-01-01' },
    })
    expect(other.operatingUnitCreate.userErrors).toEqual([])
  })

  it('lets only administrators write first and last day', async () => {
    const studioId = await world.studio()
    const keeper = await world.operator({ studioId, classes: ['CLIENT_ADMIN'] })
    const supervisor = await world.operator({ studioId, supervisor: true })
    const early = await world.ask(keeper, CREATE, { input: { name: 'Est', validFrom: '2026-11-20' } })
    expect(early.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'field', reason: 'ADMINISTRATOR_ONLY_FIELD' }],
    })
    const made = (await world.get(keeper, CREATE, { input: { name: 'Est', validFrom: '2026-11-21' } }))
      .operatingUnitCreate
    const { id, version } = made.operatingUnit
    const moved = await world.ask(keeper, UPDATE, { id, version, input: { validTo: '2026-12-31' } })
    expect(moved.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY_FIELD' }] })
    const renamed = await world.get(keeper, UPDATE, { id, version, input: { name: 'Ovest' } })
    expect(renamed.operatingUnitUpdate.operatingUnit).toMatchObject({ name: 'Ovest', version: 2, validTo: null })
    const wide = await world.ask(supervisor, UPDATE, { id, version: 2, input: { name: 'X' } })
    expect(wide.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
  })

  it('takes the last day away with null, keeps what is absent, and refuses a stale version', async () => {
    const studioId = await world.studio()
    const administrator = await world.operator({ studioId, administrator: true })
    const id = await world.unit({ studioId, validFrom: '2025-01-01', validTo: '2026-12-31' })
    const ok = await world.get(administrator, UPDATE, { id, version: 1, input: { validTo: null } })
    expect(ok.operatingUnitUpdate.operatingUnit).toMatchObject({ validFrom: '2025-01-01', validTo: null, version: 2 })
    const stale = await world.ask(administrator, UPDATE, { id, version: 1, input: { name: 'late' } })
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'STALE_VERSION',
      expected: 1,
      current: 2,
    })
  })

  it('archives only a unit without links', async () => {
    const studioId = await world.studio()
    const administrator = await world.operator({ studioId, administrator: true })
    const id = await world.unit({ studioId })
    const operator = await world.operator({ studioId, units: [id] })
    const archive = async () => (await world.get(administrator, ARCHIVE, { id, version: 1 })).operatingUnitArchive
    expect(await archive()).toEqual({ operatingUnit: null, userErrors: [{ code: 'UNIT_HAS_LINKS' }] })
    await world.get(
      administrator,
      'mutation ($id: ID!) { operatorUnitsSet(id: $id, expectedVersion: 1, unitIds: []) { userErrors { code } } }',
      { id: operator.operatorId },
    )
    expect(await archive()).toEqual({ operatingUnit: { state: 'ARCHIVED' }, userErrors: [] })
  })
})
