import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const MISSING = '01890000-0000-7000-8000-000000000000'
const CLIENT = `query ($id: ID!) { client(id: $id) { id name code vatNumber companyData { iban street taxRegime }
  units { name } delegation { state words } owners allowedActions version } }`
const CLIENTS = `query ($filter: ClientFilter, $sort: ClientSort, $first: Int, $after: String, $last: Int, $before: String) {
  clients(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    nodes { name code } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`
const CREATE = `mutation ($input: ClientCreateInput!, $key: String) { clientCreate(input: $input, idempotencyKey: $key) {
  client { id name code units { name } delegation { state } companyData { city } } userErrors { code path } } }`
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ClientUpdateInput!) {
  clientUpdate(id: $id, expectedVersion: $version, input: $input) { client { name fiscalCode version } userErrors { code path } } }`
const PROFILE = `mutation ($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {
  clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {
    client { version companyData { taxRegime recipientCode iban street city country phone } } userErrors { code path } } }`
const SET_UNITS = `mutation ($id: ID!, $unitIds: [ID!]!) { clientUnitsSet(id: $id, unitIds: $unitIds) {
  client { units { name } } userErrors { code path } } }`

/** A studio with two units, and in the first an operator who keeps clients. */
async function office() {
  const studioId = await world.studio()
  const [a, b] = [await world.unit({ studioId, name: 'A' }), await world.unit({ studioId, name: 'B' })]
  const administrator = await world.operator({ studioId, administrator: true })
  const keeper = await world.operator({ studioId, units: [a], classes: ['CLIENT_OPERATOR'] })
  return { studioId, a, b, administrator, keeper }
}
const names = (data: { clients: { nodes: { name: string }[] } }) => data.clients.nodes.map(({ name }) => name)

describe('which clients are seen', () => {
  it('shows an operator the clients of its valid units, a supervisor all of them, also those without unit', async () => {
    const { studioId, a, b, keeper } = await office()
    const lapsed = await world.unit({ studioId, validTo: '2026-11-20' })
    const scheduled = await world.unit({ studioId, validFrom: '2026-11-22' })
    const supervisor = await world.operator({ studioId, supervisor: true })
    const broad = await world.operator({ studioId, units: [a, lapsed, scheduled] })
    for (const [name, units] of Object.entries({
      one: [a],
      two: [a, b],
      three: [b],
      lapsed: [lapsed],
      soon: [scheduled],
      none: [],
    }))
      await world.client({ studioId, name, units })
    expect(names(await world.get(keeper, CLIENTS))).toEqual(['one', 'two'])
    expect(names(await world.get(broad, CLIENTS))).toEqual(['one', 'two'])
    expect(names(await world.get(supervisor, CLIENTS))).toEqual(['lapsed', 'none', 'one', 'soon', 'three', 'two'])
    expect(names(await world.get(supervisor, CLIENTS, { filter: { withoutUnit: true } }))).toEqual([
      'lapsed',
      'none',
      'soon',
    ])
    expect(names(await world.get(keeper, CLIENTS, { filter: { withoutUnit: true } }))).toEqual([])
    // Through a unit that is not its own an operator learns nothing, not even of a client it sees.
    expect(names(await world.get(keeper, CLIENTS, { filter: { unitId: b } }))).toEqual([])
    expect(names(await world.get(supervisor, CLIENTS, { filter: { unitId: b } }))).toEqual(['three', 'two'])
    expect(names(await world.get(supervisor, CLIENTS, { filter: { unitId: 'nonsense' } }))).toEqual([])
  })

  it('keeps two studios with the same client apart', async () => {
    const [one, two] = [await office(), await office()]
    const id = await world.client({
      studioId: one.studioId,
      units: [one.a],
      words: ['READ'],
      iban: 'IT60X0542811101000000123456',
    })
    await world.card(two.studioId, id, '000777')
    await world.linkClient(id, two.b, two.studioId)
    const first = (await world.get(one.administrator, CLIENT, { id })).client
    const second = (await world.get(two.administrator, CLIENT, { id })).client
    expect(first).toMatchObject({
      units: [{ name: 'A' }],
      delegation: { state: 'ACTIVE' },
      companyData: { iban: expect.any(String) },
    })
    expect(second).toMatchObject({ code: '000777', units: [{ name: 'B' }], delegation: null, companyData: null })
    expect((await world.get(two.administrator, '{ delegations { id } }')).delegations).toEqual([])
    expect(names(await world.get(two.administrator, CLIENTS, { filter: { word: 'READ' } }))).toEqual([])
    expect((await world.get(await world.owner(id), CLIENT, { id })).client).toMatchObject({
      code: null,
      units: [],
      companyData: { taxRegime: 'RF01' },
    })
  })

  it('answers for a hidden client as for none, to every operation that names it', async () => {
    const { studioId, b, keeper } = await office()
    const hidden = await world.client({ studioId, units: [b], words: ['READ', 'EDIT'] })
    const asked: [string, object][] = [
      [CLIENT, {}],
      [UPDATE, { version: 1, input: { name: 'x' } }],
      ['query ($id: ID!) { delegations(clientId: $id) { id } }', {}],
      [
        'mutation ($id: ID!) { mandateAttest(input: { clientId: $id, words: [READ], mandateHolder: "x", mandateSignedOn: "2026-01-01" }) { userErrors { code } } }',
        {},
      ],
    ]
    for (const [document, variables] of asked) {
      const answer = await world.ask(keeper, document, { id: hidden, ...variables })
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      expect(answer).toEqual(await world.ask(keeper, document, { id: MISSING, ...variables }))
    }
  })

  it('loses a client with its unlinking, in the next request', async () => {
    const { studioId, a, b, administrator, keeper } = await office()
    const id = await world.client({ studioId, units: [a], words: ['READ'] })
    expect((await world.ask(keeper, CLIENT, { id })).errors).toBeUndefined()
    const set = async (unitIds: string[]) => (await world.get(administrator, SET_UNITS, { id, unitIds })).clientUnitsSet
    expect(await set([b])).toEqual({ client: { units: [{ name: 'B' }] }, userErrors: [] })
    expect(await world.ask(keeper, CLIENT, { id })).toEqual(await world.ask(keeper, CLIENT, { id: MISSING }))
    expect(await set([b, a])).toEqual({ client: { units: [{ name: 'A' }, { name: 'B' }] }, userErrors: [] })
    expect((await world.ask(keeper, CLIENT, { id })).errors).toBeUndefined()
    const { rows } = await db.executeSql('select removed_at from client_unit where client_id = $1 and unit_id = $2', [
      id,
      a,
    ])
    expect(rows).toHaveLength(2)
    const audit = await db.executeSql(
      "select before, after from audit where client_id = $1 and action = 'clientUnitsSet' order by sequence",
      [id],
    )
    expect(audit.rows).toEqual([
      { before: { units: [a] }, after: { units: [b] } },
      { before: { units: [b] }, after: { units: [a, b].sort() } },
    ])
    const archived = await world.unit({ studioId, archived: true })
    expect((await set([archived, MISSING])).userErrors).toEqual([
      { code: 'UNIT_ARCHIVED', path: ['unitIds', '0'] },
      { code: 'UNIT_UNKNOWN', path: ['unitIds', '1'] },
    ])
  })

  it('leaves links to units that the one who sets them does not see', async () => {
    const { studioId, a, b, administrator } = await office()
    const keeper = await world.operator({ studioId, units: [a], classes: ['CLIENT_ADMIN'] })
    const id = await world.client({ studioId, units: [a, b] })
    expect((await world.get(keeper, SET_UNITS, { id, unitIds: [] })).clientUnitsSet).toEqual({
      client: null,
      userErrors: [],
    })
    expect((await world.get(administrator, CLIENT, { id })).client.units).toEqual([{ name: 'B' }])
  })
})

describe('the list', () => {
  it('pages forward and back by name and by code, with filters and a count', async () => {
    const { studioId, administrator } = await office()
    for (const [name, code] of [
      ['bravo', '000003'],
      ['Alfa', '000004'],
      ['100% Delta_', '000002'],
      ['Charlie', '000001'],
    ] as const) {
      const id = await world.client({ name, ...(name === 'bravo' && { kind: 'RECEIVE_ONLY' }) })
      await world.card(studioId, id, code)
    }
    const read = async (variables: object) => (await world.get(administrator, CLIENTS, { ...variables })).clients
    const first = await read({ first: 3 })
    expect(first.nodes.map((node: { name: string }) => node.name)).toEqual(['100% Delta_', 'Alfa', 'bravo'])
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true, hasPreviousPage: false }, totalCount: 4 })
    const rest = await read({ first: 3, after: first.pageInfo.endCursor })
    expect(rest).toMatchObject({ nodes: [{ name: 'Charlie' }], pageInfo: { hasNextPage: false }, totalCount: 4 })
    const back = await read({ last: 2, before: rest.pageInfo.startCursor })
    expect(back).toMatchObject({ nodes: [{ name: 'Alfa' }, { name: 'bravo' }], pageInfo: { hasPreviousPage: true } })
    const byCode = await read({ sort: 'CODE', first: 2 })
    expect(byCode.nodes).toEqual([
      { name: 'Charlie', code: '000001' },
      { name: '100% Delta_', code: '000002' },
    ])
    expect((await read({ sort: 'CODE', after: byCode.pageInfo.endCursor })).nodes).toMatchObject([
      { name: 'bravo' },
      { name: 'Alfa' },
    ])
    const found = async (filter: object) => names({ clients: await read({ filter }) })
    expect(await found({ search: 'ALF' })).toEqual(['Alfa'])
    expect(await found({ search: '0% delta_' })).toEqual(['100% Delta_'])
    expect(await found({ search: '_' })).toEqual(['100% Delta_'])
    expect(await found({ search: '00001' })).toContain('Charlie')
    expect(await found({ kind: 'RECEIVE_ONLY' })).toEqual(['bravo'])
  })

  it('finds clients by their delegation and by the words that count today', async () => {
    const { studioId, administrator } = await office()
    const add = async (name: string, ...delegations: Partial<Parameters<World['delegation']>[0]>[]) => {
      const clientId = await world.client({ studioId, name })
      for (const delegation of delegations) await world.delegation({ studioId, clientId, ...delegation })
    }
    await add('active', { words: ['READ', 'SEND'] })
    await add('over', { words: ['READ', 'SEND'], validTo: '2026-11-20' })
    await add('bare', { words: ['SEND'] })
    await add('ended', { state: 'REVOKED', words: ['READ', 'SEND'] })
    await add('back', { state: 'REVOKED' }, { words: ['READ'] })
    await add('none')
    const found = async (filter: object) => names(await world.get(administrator, CLIENTS, { filter }))
    expect(await found({ word: 'SEND' })).toEqual(['active'])
    expect(await found({ word: 'READ' })).toEqual(['active', 'back'])
    expect(await found({ delegationState: 'REVOKED' })).toEqual(['ended'])
    expect(await found({ delegationState: 'ACTIVE' })).toEqual(['active', 'back', 'bare', 'over'])
  })

  it('reads fifty clients with units, delegation and actions in five statements', async () => {
    const { studioId, a, b, administrator } = await office()
    for (let i = 0; i < 50; i++) await world.client({ studioId, units: [a, b], words: ['READ'] })
    const statements = await statementsOf(db, async () => {
      const { clients } = await world.get(
        administrator,
        '{ clients { nodes { name companyData { city } units { name } delegation { state counts } allowedActions } } }',
      )
      expect(clients.nodes).toHaveLength(50)
    })
    // The viewer, the clients, their units, their delegations, how they stand.
    expect(statements).toHaveLength(5)
    expect(statements.join().includes('count(')).toBe(false)
  })
})

describe('creating a client', () => {
  it('gives the next number, links the unit, and is the same for the same key', async () => {
    const { studioId, a, keeper, administrator } = await office()
    await world.card(studioId, await world.client(), '000900')
    const vat = vatNumber()
    const input = { name: ' Molino Rossi S.r.l. ', vatNumber: vat, fiscalCode: vat, city: 'Parma', unitId: a }
    const made = (await world.get(keeper, CREATE, { input, key: 'k' })).clientCreate
    expect(made).toEqual({
      client: {
        id: expect.any(String),
        name: 'Molino Rossi S.r.l.',
        code: '000901',
        units: [{ name: 'A' }],
        delegation: null,
        companyData: null,
      },
      userErrors: [],
    })
    expect((await world.get(keeper, CREATE, { input, key: 'k' })).clientCreate.client.id).toBe(made.client.id)
    const again = (await world.get(administrator, CREATE, { input })).clientCreate
    expect(again.userErrors).toEqual([{ code: 'CLIENT_EXISTS', path: ['vatNumber'] }])
    const taken = (await world.get(administrator, CREATE, { input: { name: 'x', code: '000901' } })).clientCreate
    expect(taken.userErrors).toEqual([{ code: 'CLIENT_CODE_TAKEN', path: ['code'] }])
  })

  it('tells what is wrong at its field', async () => {
    const { administrator } = await office()
    const input = { name: '', vatNumber: '12345678901', fiscalCode: 'RSSMRA80A01H501A', code: '12' }
    expect((await world.get(administrator, CREATE, { input })).clientCreate).toEqual({
      client: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'INVALID_VAT_NUMBER', path: ['vatNumber'] },
        { code: 'INVALID_FISCAL_CODE', path: ['fiscalCode'] },
        { code: 'INVALID_CLIENT_CODE', path: ['code'] },
      ],
    })
  })

  it('asks a client operator for a unit of its own', async () => {
    const { studioId, b, keeper } = await office()
    expect((await world.get(keeper, CREATE, { input: { name: 'x' } })).clientCreate.userErrors).toEqual([
      { code: 'UNIT_REQUIRED', path: ['unitId'] },
    ])
    const elsewhere = await world.ask(keeper, CREATE, { input: { name: 'x', unitId: b } })
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(elsewhere).toEqual(await world.ask(keeper, CREATE, { input: { name: 'x', unitId: MISSING } }))
    const admin = await world.operator({ studioId, classes: ['CLIENT_ADMIN'] })
    expect((await world.get(admin, CREATE, { input: { name: 'x', unitId: b } })).clientCreate.userErrors).toEqual([])
    const supervisor = await world.operator({ studioId, supervisor: true, classes: ['ISSUED_MANAGE'] })
    const refused = await world.ask(supervisor, CREATE, { input: { name: 'x' } })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
  })

  it('takes a card of a company that another studio has, and no right with it', async () => {
    const [one, two] = [await office(), await office()]
    const vat = vatNumber()
    const id = await world.client({ studioId: one.studioId, name: 'Vetreria Blu', vatNumber: vat, words: ['READ'] })
    const made = (
      await world.get(two.administrator, CREATE, { input: { name: 'anything', vatNumber: vat, city: 'Bari' } })
    ).clientCreate
    expect(made.client).toMatchObject({ id, name: 'Vetreria Blu', delegation: null, companyData: null })
    const attest = await world.get(
      two.administrator,
      'mutation ($id: ID!) { mandateAttest(input: { clientId: $id, words: [READ], mandateHolder: "x", mandateSignedOn: "2026-01-01" }) { userErrors { code } } }',
      { id },
    )
    expect(attest.mandateAttest.userErrors).toEqual([{ code: 'CLIENT_DECIDES' }])
  })
})

describe('writing a client', () => {
  it('needs the word EDIT and names it', async () => {
    const { studioId, a, keeper } = await office()
    const id = await world.client({ studioId, units: [a], words: ['READ'] })
    const refused = await world.ask(keeper, UPDATE, { id, version: 1, input: { name: 'x' } })
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ reason: 'WORD_NOT_GRANTED', needs: ['EDIT'] }],
    })
    const open = await world.client({ studioId, units: [a], words: ['READ', 'EDIT'] })
    const update = async (version: number, input: object) =>
      (await world.get(keeper, UPDATE, { id: open, version, input })).clientUpdate
    expect(await update(1, { name: ' Nuovo ' })).toMatchObject({
      client: { name: 'Nuovo', version: 2 },
      userErrors: [],
    })
    expect(await update(2, { name: null, fiscalCode: 'x' })).toEqual({
      client: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'INVALID_FISCAL_CODE', path: ['fiscalCode'] },
      ],
    })
    const stale = await world.ask(keeper, UPDATE, { id: open, version: 1, input: { name: 'late' } })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
  })

  it('fills in a VAT number that is missing, and never changes one', async () => {
    const { studioId, administrator } = await office()
    const number = vatNumber()
    const id = await world.client({ studioId, words: ['READ', 'EDIT'], vatNumber: null })
    const write = async (client: string, version: number, wanted: string | null) =>
      (await world.get(administrator, UPDATE, { id: client, version, input: { vatNumber: wanted } })).clientUpdate
        .userErrors
    expect(await write(id, 1, '12345678901')).toEqual([{ code: 'INVALID_VAT_NUMBER', path: ['vatNumber'] }])
    expect(await write(id, 1, number)).toEqual([])
    expect(await write(id, 2, vatNumber())).toEqual([{ code: 'VAT_NUMBER_FIXED', path: ['vatNumber'] }])
    expect(await write(id, 2, null)).toEqual([{ code: 'VAT_NUMBER_FIXED', path: ['vatNumber'] }])
    const other = await world.client({ studioId, words: ['READ', 'EDIT'], vatNumber: null })
    expect(await write(other, 1, number)).toEqual([{ code: 'VAT_NUMBER_TAKEN', path: ['vatNumber'] }])
  })

  it('refuses a delegate the fields that are the client’s own, by path, and changes nothing', async () => {
    const { studioId, administrator } = await office()
    const id = await world.client({ studioId, words: ['READ', 'CONFIGURE'] })
    const seat = { street: 'via Po 1', postalCode: '10121', city: 'Torino', province: 'to' }
    for (const [input, paths] of [
      [{ taxRegime: 'RF19', iban: 'IT60X0542811101000000123456' }, ['iban']],
      [{ registeredSeat: seat, phone: '1' }, ['registeredSeat', 'phone']],
      [{ contactEmail: null }, ['contactEmail']],
    ] as const) {
      const refused = await world.ask(administrator, PROFILE, { id, version: 1, input })
      const { code, missing } = refused.errors![0]!.extensions as {
        code: string
        missing: { reason: string; needs: string[] }[]
      }
      expect(code).toBe('FORBIDDEN')
      expect(missing.map(({ reason }) => reason)).toEqual(['OWNER_ONLY_FIELD'])
      expect(missing[0]!.needs).toEqual(expect.arrayContaining([...paths]))
    }
    const allowed = await world.get(administrator, PROFILE, {
      id,
      version: 1,
      input: { taxRegime: 'RF19', recipientCode: 'm5uxcr1' },
    })
    expect(allowed.clientBillingProfileUpdate.client).toMatchObject({
      version: 2,
      companyData: { taxRegime: 'RF19', recipientCode: 'M5UXCR1' },
    })

    const owner = await world.owner(id)
    const write = async (version: number, input: object) =>
      (await world.get(owner, PROFILE, { id, version, input })).clientBillingProfileUpdate
    expect(
      await write(2, { iban: 'it60 x054 2811 1010 0000 0123 456', registeredSeat: seat, phone: ' 011 5550100 ' }),
    ).toMatchObject({
      client: {
        version: 3,
        companyData: { iban: 'IT60X0542811101000000123456', street: 'via Po 1', country: 'IT', phone: '011 5550100' },
      },
    })
    expect(
      (
        await write(3, {
          iban: 'IT60X0542811101000000123457',
          taxRegime: 'RF03',
          registeredSeat: { ...seat, postalCode: '1' },
        })
      ).userErrors,
    ).toEqual([
      { code: 'INVALID_TAX_REGIME', path: ['taxRegime'] },
      { code: 'INVALID_IBAN', path: ['iban'] },
      { code: 'INVALID_POSTAL_CODE', path: ['registeredSeat', 'postalCode'] },
    ])
  })
})
