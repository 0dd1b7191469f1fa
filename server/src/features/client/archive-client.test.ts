import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
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

const ARCHIVE = `mutation ($id: ID!) { clientArchive(id: $id) { client { isArchived } userErrors { code path } } }`
const RESTORE = `mutation ($id: ID!) { clientRestore(id: $id) { client { isArchived } userErrors { code } } }`
const CLIENTS = `query ($filter: ClientFilter) { clients(filter: $filter) { nodes { name isArchived } totalCount } }`
const CARD = `query ($id: ID!) { client(id: $id) { isArchived hasNoUnit billingGaps } }`
const COUNTS = '{ dashboard { clientCount clientsWithoutUnit } }'
const OWNER = `mutation ($input: ClientOwnerInput!) { clientOwnerCreate(input: $input) { userErrors { code } } }`
const REQUEST = `mutation ($clientId: ID!) { delegationRequest(input: { clientId: $clientId, words: [READ] }) { userErrors { code } } }`

async function office() {
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const administrator = await world.operator({ studioId, administrator: true })
  return { studioId, unitId, administrator }
}
const names = async (who: Persona, filter?: object) =>
  (await world.get(who, CLIENTS, { filter })).clients.nodes.map(({ name }: { name: string }) => name)

describe('an archived client (OPERATIONS 49)', () => {
  it('leaves lists, searches and counts, is still read by id, and comes back', async () => {
    const { studioId, unitId, administrator } = await office()
    const id = await world.client({ studioId, units: [unitId], name: 'Vecchia S.r.l.' })
    await world.client({ studioId, name: 'Viva S.r.l.' })
    const archived = (await world.get(administrator, ARCHIVE, { id })).clientArchive
    expect(archived).toEqual({ client: { isArchived: true }, userErrors: [] })
    expect(await names(administrator)).toEqual(['Viva S.r.l.'])
    expect(await names(administrator, { search: 'S.r.l.' })).toEqual(['Viva S.r.l.'])
    expect(await names(administrator, { archived: true })).toEqual(['Vecchia S.r.l.'])
    expect((await world.get(administrator, COUNTS)).dashboard).toEqual({ clientCount: 1, clientsWithoutUnit: 1 })
    expect((await world.get(administrator, CARD, { id })).client.isArchived).toBe(true)
    const owner = await world.get(administrator, OWNER, { input: { clientId: id, name: 'x', email: 'x@example.it' } })
    expect(owner.clientOwnerCreate.userErrors).toEqual([{ code: 'CLIENT_ARCHIVED' }])
    expect((await world.get(administrator, RESTORE, { id })).clientRestore.client).toEqual({ isArchived: false })
    expect(await names(administrator)).toEqual(['Vecchia S.r.l.', 'Viva S.r.l.'])
  })

  it('has no delegation left; one that begins later brings it back', async () => {
    const { studioId, administrator } = await office()
    for (const state of ['ACTIVE', 'SUSPENDED', 'PENDING_CLIENT', 'PENDING_STUDIO']) {
      const id = await world.client({ studioId })
      await world.delegation({ studioId, clientId: id, state })
      expect((await world.get(administrator, ARCHIVE, { id })).clientArchive).toEqual({
        client: null,
        userErrors: [{ code: 'DELEGATION_NOT_ENDED', path: ['id'] }],
      })
    }
    const id = await world.client({ studioId, name: 'Torna' })
    await world.delegation({ studioId, clientId: id, state: 'REVOKED' })
    await world.get(administrator, ARCHIVE, { id })
    expect(await names(administrator, { archived: true })).toEqual(['Torna'])
    world.now = new Date(world.now.getTime() + 60_000)
    await world.get(administrator, REQUEST, { clientId: id })
    expect(await names(administrator, { archived: true })).toEqual([])
  })

  it('is put away by an administrator, of its own studio alone', async () => {
    const [one, two] = [await office(), await office()]
    const id = await world.client({ studioId: one.studioId, name: 'Comune' })
    await world.card(two.studioId, id)
    const owner = await world.owner(id)
    const keeper = await world.operator({ studioId: one.studioId, supervisor: true, classes: ['CLIENT_ADMIN'] })
    expect((await world.ask(keeper, ARCHIVE, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const stranger = (await office()).administrator
    expect((await world.ask(stranger, ARCHIVE, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    await world.get(one.administrator, ARCHIVE, { id })
    expect([await names(one.administrator), await names(two.administrator), await names(owner)]).toEqual([
      [],
      ['Comune'],
      ['Comune'],
    ])
  })
})

describe('what a client’s page warns of', () => {
  it('tells of a client without active unit those alone who see such clients (WT-056, WT-057)', async () => {
    const { studioId, unitId, administrator } = await office()
    const lapsed = await world.unit({ studioId, validTo: '2026-11-20' })
    const without = await world.client({ studioId, units: [lapsed] })
    const linked = await world.client({ studioId, units: [unitId] })
    const supervisor = await world.operator({ studioId, supervisor: true })
    const operator = await world.operator({ studioId, units: [unitId, lapsed] })
    const warned = async (who: Persona, id: string) => (await world.get(who, CARD, { id })).client.hasNoUnit
    expect([await warned(administrator, without), await warned(supervisor, without)]).toEqual([true, true])
    expect([await warned(administrator, linked), await warned(operator, linked)]).toEqual([false, false])
    expect((await world.ask(operator, CARD, { id: without })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(await warned(await world.owner(without), without)).toBe(false)
  })

  it('lists what its billing data lack, with READ (WT-055)', async () => {
    const { studioId, administrator } = await office()
    const gaps = async (columns: object, words?: ['READ']) => {
      const id = await world.client({ studioId, ...(words && { words }), ...columns })
      return (await world.get(administrator, CARD, { id })).client.billingGaps
    }
    expect(await gaps({}, ['READ'])).toEqual([])
    expect(await gaps({ fiscalCode: null }, ['READ'])).toEqual([])
    expect(await gaps({ vatNumber: null, fiscalCode: null, street: null, city: ' ' }, ['READ'])).toEqual([
      'vatNumber',
      'street',
      'city',
      'fiscalCode',
    ])
    expect(await gaps({ vatNumber: null })).toBeNull()
  })
})
