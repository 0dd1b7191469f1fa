import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import { operator } from '../../db/tables/studio.ts'
import { newId } from '../../lib/ids.ts'

const LIST = `query ($search: String, $first: Int, $after: String, $last: Int) {
  companies(search: $search, first: $first, after: $after, last: $last) {
    nodes { relation clientId membershipId name studioName current } totalCount pageInfo { endCursor } } }`
const REVOKE = `mutation ($id: ID!, $version: Int!) {
  delegationRevoke(id: $id, expectedVersion: $version) { userErrors { code } } }`

let db: Database
let world: World
let studioId: string
let unit: string
let linked: string
let own: string
let clientUserId: string
let marco: Persona & { personId: string; operatorId: string }
beforeAll(async () => {
  db = await testDatabase()
})
/** An operator of a unit, who is an owner as well: of one client linked to the unit, one unlinked, one without delegation. */
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Ferri' })
  unit = await world.unit({ studioId })
  const words = ['READ'] as const
  linked = await world.client({ studioId, units: [unit], words, name: 'Bianchi S.r.l.', vatNumber: vatNumber(4_711) })
  await world.client({ studioId, words, name: 'Altra unità S.r.l.' })
  await world.client({ studioId, units: [unit], name: 'Senza delega S.r.l.' })
  const other = await world.studio()
  await world.client({ studioId: other, words, name: 'Altro studio S.r.l.' })
  marco = await world.operator({ studioId, units: [unit], classes: ['ISSUED_READ'] })
  own = await world.client({ name: 'Rossi Immobiliare' })
  clientUserId = await member(marco.personId, own)
})
afterAll(() => db.close())

async function member(personId: string, clientId: string): Promise<string> {
  const id = newId()
  await db.insert(clientUser).values({ id, clientId, personId, owner: true, createdAt: world.now })
  return id
}
const list = async (who: Persona, variables: object = {}) => (await world.get(who, LIST, { ...variables })).companies
const names = async (who: Persona, variables: object = {}): Promise<string[]> =>
  (await list(who, variables)).nodes.map(({ name }: { name: string }) => name)

test('one list holds one’s own companies and the studio’s clients, each with its label (FC-013)', async () => {
  const { operatorId } = marco
  expect(await list(marco)).toMatchObject({
    totalCount: 2,
    nodes: [
      {
        relation: 'OWN',
        clientId: own,
        membershipId: clientUserId,
        name: 'Rossi Immobiliare',
        studioName: null,
        current: false,
      },
      {
        relation: 'CLIENT',
        clientId: linked,
        membershipId: operatorId,
        name: 'Bianchi S.r.l.',
        studioName: 'Studio Ferri',
        current: false,
      },
    ],
  })
  // The viewer, its memberships, the list and its count, however many companies there are.
  expect(await statementsOf(db, () => list(marco))).toHaveLength(4)
})

test('the chosen company is the one that later calls are about (FC-014)', async () => {
  await world.get(marco, 'mutation ($id: ID!) { actAsBegin(clientId: $id) { userErrors { code } } }', { id: linked })
  const current = async () => (await list(marco)).nodes.filter((each: { current: boolean }) => each.current)
  expect(await current()).toMatchObject([{ relation: 'CLIENT', clientId: linked }])
  const { viewer } = await world.get(marco, '{ viewer { actingFor { name } client { id } } }')
  expect(viewer).toEqual({ actingFor: { name: 'Bianchi S.r.l.' }, client: { id: linked } })

  const choose = 'mutation ($id: ID!) { contextSelect(membershipId: $id) { viewer { client { id } } } }'
  const { contextSelect } = await world.get(marco, choose, { id: clientUserId })
  expect(contextSelect.viewer.client).toEqual({ id: own })
  expect(await current()).toMatchObject([{ relation: 'OWN', clientId: own }])
  // As the owner of its own company it still finds its studio's client, and no more of them than as its operator.
  expect(await names(marco)).toEqual(['Rossi Immobiliare', 'Bianchi S.r.l.'])
})

test('only companies that linked the studio are there: after a revoke one vanishes (FC-028)', async () => {
  const second = await world.client({ studioId, units: [unit], name: 'Conti S.r.l.' })
  expect(await names(marco)).not.toContain('Conti S.r.l.')
  const id = await world.delegation({ studioId, clientId: second, words: ['READ'] })
  expect(await names(marco)).toContain('Conti S.r.l.')
  const { delegationRevoke } = await world.get(await world.owner(second), REVOKE, { id, version: 1 })
  expect(delegationRevoke.userErrors).toEqual([])
  expect(await names(marco)).toEqual(['Rossi Immobiliare', 'Bianchi S.r.l.'])
})

test('administrators find the clients of every unit; in a client’s panel one finds no other client', async () => {
  const administrator = await world.operator({ studioId, administrator: true })
  expect(await names(administrator)).toEqual(['Altra unità S.r.l.', 'Bianchi S.r.l.'])
  await world.act(administrator, linked)
  expect(await names(administrator)).toEqual(['Bianchi S.r.l.'])
  expect(await names(await world.owner(linked))).toEqual(['Bianchi S.r.l.'])
})

test('somebody who works in two studios finds the clients of both, bounded in each', async () => {
  const there = await world.studio({ name: 'Studio Verdi' })
  const words = ['READ'] as const
  await world.client({ studioId: there, words, name: 'Zanetti S.r.l.' })
  const row = { id: newId(), studioId: there, personId: marco.personId, code: newId().slice(-8), supervisor: true }
  await db.insert(operator).values({ ...row, createdAt: new Date(world.now.getTime() + 1) })
  const both = (await list(marco)).nodes.filter(({ relation }: { relation: string }) => relation === 'CLIENT')
  expect(both).toMatchObject([
    { name: 'Bianchi S.r.l.', studioName: 'Studio Ferri', membershipId: marco.operatorId },
    { name: 'Zanetti S.r.l.', studioName: 'Studio Verdi', membershipId: row.id },
  ])
})

test('is looked through by name and VAT number, and read page by page', async () => {
  expect(await names(marco, { search: 'ROSSI' })).toEqual(['Rossi Immobiliare'])
  expect(await names(marco, { search: vatNumber(4_711) })).toEqual(['Bianchi S.r.l.'])
  for (const search of ['%', '_', 'Altra unità', "'"]) expect(await names(marco, { search })).toEqual([])
  const first = await list(marco, { first: 1 })
  expect(await names(marco, { first: 5, after: first.pageInfo.endCursor })).toEqual(['Bianchi S.r.l.'])
  expect(await names(marco, { last: 1 })).toEqual(['Bianchi S.r.l.'])
})

test('whoever looks as somebody else learns of no other place of theirs; a token of none', async () => {
  const administrator = await world.operator({ studioId, administrator: true })
  await world.lookAs(administrator, { operatorId: marco.operatorId })
  expect(await names(administrator)).toEqual(['Bianchi S.r.l.'])
  const { errors } = await world.ask(await world.token(marco, ['clients:read']), LIST)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'NEVER_BY_TOKEN' }] })
})
