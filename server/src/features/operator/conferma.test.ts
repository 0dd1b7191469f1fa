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

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
  operatorUpdate(id: $id, expectedVersion: $version, input: $input) {
    operator { name username email administrator supervisor disabled state mustChangePassword expiresOn classes units { name kind } version }
    userErrors { code path } } }`
const OFFICES = `mutation ($id: ID!, $version: Int!, $ids: [ID!]!) {
  operatorOfficesSet(id: $id, expectedVersion: $version, officeIds: $ids) { operator { units { name } version } userErrors { code path } } }`
const UNITS = `mutation ($id: ID!, $version: Int!, $ids: [ID!]!) {
  operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $ids) { operator { units { name } version } userErrors { code path } } }`
const SETTINGS = `mutation ($id: ID!, $version: Int!, $input: OperatorLoginSettingsInput!) {
  operatorLoginSettingsUpdate(id: $id, expectedVersion: $version, input: $input) {
    operator { username state mustChangePassword version } userErrors { code path } } }`

/** A studio with an administrator, a unit, an office and somebody to change. */
async function office() {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const unit = await world.unit({ studioId, name: 'Nord' })
  const desk = await world.unit({ studioId, name: 'Paghe', kind: 'OFFICE' })
  const operator = await world.operator({ studioId, classes: ['RECEIVED'] })
  return { studioId, administrator, unit, desk, operator, id: operator.operatorId }
}
const audited = async (id: string) =>
  (await db.executeSql('select action, before, after from audit where subject_id = $1 order by sequence', [id])).rows

describe('Conferma of an operator’s tabs', () => {
  it('stores what was changed on all four in one transaction and one row of the audit', async () => {
    const { administrator, unit, desk, id } = await office()
    const input = {
      name: 'Mario Rossi',
      username: 'Rossi.M',
      email: 'rossi@example.it',
      expiresOn: '2027-03-31',
      passwordValidityDays: 90,
      passwordWarningDays: 10,
      classes: ['ISSUED_MANAGE', 'RECEIVED'],
      unitIds: [unit],
      officeIds: [desk],
      supervisor: true,
    }
    const { operatorUpdate } = await world.get(administrator, UPDATE, { id, version: 1, input })
    expect(operatorUpdate).toMatchObject({
      operator: {
        name: 'Mario Rossi',
        username: 'Rossi.M',
        supervisor: true,
        classes: ['ISSUED_MANAGE', 'RECEIVED'],
        units: [
          { name: 'Nord', kind: 'UNIT' },
          { name: 'Paghe', kind: 'OFFICE' },
        ],
        version: 2,
      },
      userErrors: [],
    })
    expect(await audited(id)).toMatchObject([
      {
        action: 'operatorUpdate',
        before: { classes: ['RECEIVED'], units: [], offices: [], supervisor: false, expiresOn: null },
        after: { name: 'Mario Rossi', username: 'Rossi.M', units: [unit], offices: [desk], supervisor: true },
      },
    ])
  })

  it('stores nothing where one part is wrong, and tells of each at its field', async () => {
    const { administrator, unit, desk, id } = await office()
    const input = { name: '', username: 'a b', passwordValidityDays: 10, passwordWarningDays: 20 }
    const links = { classes: ['ISSUED_MANAGE'], unitIds: [unit, desk], officeIds: [unit] }
    const wrong = await world.get(administrator, UPDATE, { id, version: 1, input: { ...input, ...links } })
    expect(wrong.operatorUpdate).toEqual({
      operator: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'USERNAME_MALFORMED', path: ['username'] },
        { code: 'WARN_EXCEEDS_VALIDITY', path: ['passwordWarningDays'] },
        { code: 'UNIT_UNKNOWN', path: ['unitIds', '1'] },
        { code: 'UNIT_UNKNOWN', path: ['officeIds', '0'] },
      ],
    })
    const { operator } = await world.get(
      administrator,
      'query ($id: ID!) { operator(id: $id) { classes units { name } version } }',
      { id },
    )
    expect(operator).toEqual({ classes: ['RECEIVED'], units: [], version: 1 })
  })

  it('judges each part as the operation of its own: the supervisor’s flag takes a fresh sign-in and no token', async () => {
    const { studioId, administrator, id } = await office()
    const stale = await world.operator({ studioId, administrator: true, signedInAt: new Date('2026-11-21T09:49:00Z') })
    const token = await world.token(administrator, ['operators:write', 'operators:read'])
    const input = { classes: ['ISSUED_READ'], supervisor: true }
    for (const who of [stale, token]) {
      const refused = await world.ask(who, UPDATE, { id, version: 1, input })
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'operatorSupervisorSet' })
    }
    expect(await audited(id)).toEqual([])
    const rest = await world.get(stale, UPDATE, { id, version: 1, input: { classes: ['ISSUED_READ'] } })
    expect(rest.operatorUpdate.operator.classes).toEqual(['ISSUED_READ'])
  })

  it('tells the second of two administrators who opened the same operator', async () => {
    const { studioId, administrator, id } = await office()
    const other = await world.operator({ studioId, administrator: true })
    await world.get(administrator, UPDATE, { id, version: 1, input: { name: 'Ada Neri' } })
    const second = await world.ask(other, UPDATE, { id, version: 1, input: { classes: [] } })
    expect(second.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', current: 2 })
    expect(
      (await world.get(other, UPDATE, { id, version: 2, input: { classes: [] } })).operatorUpdate.operator,
    ).toEqual(expect.objectContaining({ name: 'Ada Neri', classes: [], version: 3 }))
  })

  it('changes nothing, and no version, where nothing is different', async () => {
    const { administrator, id } = await office()
    const input = { classes: ['RECEIVED'], unitIds: [], supervisor: false, disabled: false }
    expect((await world.get(administrator, UPDATE, { id, version: 1, input })).operatorUpdate.operator.version).toBe(1)
    expect(await audited(id)).toEqual([])
  })
})

describe('units and offices', () => {
  it('are two sets: who confirms one leaves the other', async () => {
    const { administrator, unit, desk, id } = await office()
    await world.get(administrator, UNITS, { id, version: 1, ids: [unit] })
    const both = (await world.get(administrator, OFFICES, { id, version: 2, ids: [desk] })).operatorOfficesSet
    expect(both.operator).toEqual({ units: [{ name: 'Nord' }, { name: 'Paghe' }], version: 3 })
    const one = (await world.get(administrator, UNITS, { id, version: 3, ids: [] })).operatorUnitsSet
    expect(one.operator).toEqual({ units: [{ name: 'Paghe' }], version: 4 })
    const wrong = (await world.get(administrator, OFFICES, { id, version: 4, ids: [unit] })).operatorOfficesSet
    expect(wrong).toEqual({ operator: null, userErrors: [{ code: 'UNIT_UNKNOWN', path: ['officeIds', '0'] }] })
  })

  it('show the same client: an office is a unit of another kind', async () => {
    const { studioId, administrator, desk, operator, id } = await office()
    await world.client({ studioId, units: [desk] })
    const seen = async () => (await world.get(operator, '{ clients { totalCount } }')).clients.totalCount
    expect(await seen()).toBe(0)
    await world.get(administrator, OFFICES, { id, version: 1, ids: [desk] })
    expect(await seen()).toBe(1)
  })
})

describe('login settings', () => {
  it('rename, and refuse a name that somebody else has', async () => {
    const { administrator, operator, id } = await office()
    const set = async (version: number, input: object) =>
      (await world.get(administrator, SETTINGS, { id, version, input })).operatorLoginSettingsUpdate
    const theirs = (await world.get(administrator, '{ viewer { username } }')).viewer.username
    expect(await set(1, { username: theirs.toLowerCase() })).toEqual({
      operator: null,
      userErrors: [{ code: 'USERNAME_TAKEN', path: ['username'] }],
    })
    expect((await set(1, { username: `${theirs}.2` })).operator).toMatchObject({ username: `${theirs}.2`, version: 2 })
    expect((await world.get(operator, '{ viewer { username } }')).viewer.username).toBe(`${theirs}.2`)
  })

  it('an office password opens nothing but its change, and ends by that alone', async () => {
    const { administrator, operator, id } = await office()
    const set = async (version: number, mustChangePassword: boolean) =>
      (await world.get(administrator, SETTINGS, { id, version, input: { mustChangePassword } }))
        .operatorLoginSettingsUpdate
    expect((await set(1, true)).operator).toMatchObject({ state: 'PASSWORD_TO_CHANGE' })
    const refused = await world.ask(operator, '{ clients { totalCount } }')
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'PASSWORD_CHANGE_REQUIRED' }] })
    expect((await set(2, false)).userErrors).toEqual([{ code: 'OFFICE_PASSWORD_STANDS', path: ['mustChangePassword'] }])
  })

  it('proposes a user name that is free, to administrators', async () => {
    const { administrator, operator } = await office()
    const ask = 'query ($name: String!) { operatorUsernameProposal(name: $name) }'
    const propose = async () => (await world.get(administrator, ask, { name: 'Zeno Quarti' })).operatorUsernameProposal
    expect(await propose()).toBe('ZENQUA')
    const create = `mutation ($input: OperatorCreateInput!) { operatorCreate(input: $input) { operator { username } } }`
    await world.get(administrator, create, {
      input: { name: 'Zeno Quarti', email: 'z@example.it', username: 'ZENQUA' },
    })
    expect(await propose()).toBe('ZENQUA1')
    const refused = await world.ask(operator, ask, { name: 'Zeno Quarti' })
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
