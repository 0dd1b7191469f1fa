import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { partyOf } from './party.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let operator: Persona

beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
})
afterAll(() => db.close())

const clientWith = (words: ('READ' | 'EDIT')[]) => world.client({ studioId, units: [unitId], words })
const PARTY = {
  name: 'Officine Galvani',
  vatCode: '39876500016',
  street: 'corso 1',
  postalCode: '35127',
  city: 'Padova',
}
const CREATE = `mutation($clientId: ID!, $input: PartyInput!, $key: String) {
  counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
    counterparty { id displayName vatCountry vatCode country recipientCode version } userErrors { code path } } }`
const UPDATE = `mutation($id: ID!, $version: Int!, $input: PartyInput!) {
  counterpartyUpdate(id: $id, expectedVersion: $version, input: $input) { counterparty { displayName version } userErrors { code } } }`
const LIST = `query($id: ID!, $search: String, $first: Int, $after: String) {
  counterparties(clientId: $id, search: $search, first: $first, after: $after) {
    totalCount nodes { displayName } pageInfo { hasNextPage endCursor } } }`
const reasonsOf = async (who: Persona, document: string, variables: Record<string, unknown>) => {
  const { errors } = await world.ask(who, document, variables)
  const { code, missing } = errors![0]!.extensions as { code: string; missing?: { reason: string }[] }
  return [code, ...(missing ?? []).map(({ reason }) => reason)]
}

describe('a party', () => {
  it('is kept trimmed, its codes in capitals and without the country before them', () => {
    const written = { ...PARTY, name: ' Bianchi ', vatCode: 'it 39876500016', recipientCode: 'm5uxcr1', province: 'pd' }
    expect(partyOf(written)).toMatchObject({
      name: 'Bianchi',
      vatCountry: 'IT',
      vatCode: '39876500016',
      recipientCode: 'M5UXCR1',
      province: 'PD',
      country: 'IT',
      publicBody: false,
    })
    expect(partyOf({ ...PARTY, country: 'de', vatCode: 'DE811569869' })).toMatchObject({ vatCountry: 'DE' })
  })
})

describe('a counterparty', () => {
  it('is created once for one key, and changed if nobody else was faster', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const variables = { clientId, input: PARTY, key: 'party' }
    const [one, two] = [await world.get(operator, CREATE, variables), await world.get(operator, CREATE, variables)]
    expect(two.counterpartyCreate).toEqual(one.counterpartyCreate)
    const { id } = one.counterpartyCreate.counterparty
    const change = { id, version: 1, input: { ...PARTY, name: null, firstName: 'Ada', lastName: 'Neri' } }
    const { counterpartyUpdate } = await world.get(operator, UPDATE, change)
    expect(counterpartyUpdate).toEqual({ counterparty: { displayName: 'Ada Neri', version: 2 }, userErrors: [] })
    expect(await reasonsOf(operator, UPDATE, change)).toEqual(['CONFLICT'])
  })

  it('is refused with a wrong identifier, but foreign numbers are as they are', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const wrong = async (more: object) =>
      (await world.get(operator, CREATE, { clientId, input: { ...PARTY, ...more } })).counterpartyCreate.userErrors.map(
        ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
      )
    expect(await wrong({ vatCode: '39876500017' })).toEqual(['INVALID_VAT_NUMBER vatCode'])
    expect(await wrong({ fiscalCode: 'NREDAA80A41F205A' })).toEqual(['INVALID_FISCAL_CODE fiscalCode'])
    expect(await wrong({ name: '' })).toEqual(['NAME_REQUIRED name'])
    expect(await wrong({ firstName: 'Ada', lastName: 'Neri' })).toEqual(['NAME_TWICE name'])
    expect(await wrong({ postalCode: '351' })).toEqual(['INVALID_POSTAL_CODE postalCode'])
    expect(await wrong({ recipientCode: 'UFY9MH' })).toEqual(['INVALID_RECIPIENT_CODE recipientCode'])
    expect(await wrong({ recipientCode: 'UFY9MH', publicBody: true })).toEqual([])
    expect(await wrong({ country: 'FR', vatCountry: 'FR', vatCode: '39876500017', postalCode: 'x' })).toEqual([])
  })

  it('is found by name or number, in order of names, page by page', async () => {
    const clientId = await clientWith(['READ'])
    for (const name of ['Zeta', 'Alfa', 'Beta']) await world.counterparty({ clientId, name })
    const names = ({ counterparties }: { counterparties: { nodes: { displayName: string }[] } }) =>
      counterparties.nodes.map(({ displayName }) => displayName)
    const first = await world.get(operator, LIST, { id: clientId, first: 2 })
    expect([names(first), first.counterparties.totalCount]).toEqual([['Alfa', 'Beta'], 3])
    const after = first.counterparties.pageInfo.endCursor
    expect(names(await world.get(operator, LIST, { id: clientId, first: 2, after }))).toEqual(['Zeta'])
    expect(names(await world.get(operator, LIST, { id: clientId, search: 'eta' }))).toEqual(['Beta', 'Zeta'])
  })

  it('is written with EDIT, read with READ, and of a hidden client nobody knows', async () => {
    const clientId = await clientWith(['READ'])
    expect(await reasonsOf(operator, CREATE, { clientId, input: PARTY })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
    const id = await world.counterparty({ clientId })
    expect(await reasonsOf(operator, UPDATE, { id, version: 1, input: PARTY })).toEqual([
      'FORBIDDEN',
      'WORD_NOT_GRANTED',
    ])
    const hidden = await world.client({ studioId, words: ['READ', 'EDIT'] })
    expect(await reasonsOf(operator, LIST, { id: hidden })).toEqual(['NOT_FOUND'])
    const theirs = await world.counterparty({ clientId: hidden })
    expect(await reasonsOf(operator, UPDATE, { id: theirs, version: 1, input: PARTY })).toEqual(['NOT_FOUND'])
    expect(await reasonsOf(operator, LIST, { id: await clientWith([]) })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
  })
})
