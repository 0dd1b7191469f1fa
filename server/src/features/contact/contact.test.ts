import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { canReceiveSms, isPhoneNumber, plainPhoneNumber } from './phone-number.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const MISSING = '01890000-0000-7000-8000-000000000000'
const CONTACTS = '{ contacts { id name role email phoneNumber version } }'
const READ = `query ($id: ID!) { client(id: $id) ${CONTACTS} }`
const UPSERT = `mutation ($clientId: ID!, $id: ID, $version: Int, $input: ClientContactInput!, $key: String) {
  clientContactUpsert(clientId: $clientId, id: $id, expectedVersion: $version, input: $input, idempotencyKey: $key) {
    contact { id name phoneNumber version } client { id } userErrors { code path } } }`
const REMOVE = `mutation ($clientId: ID!, $id: ID!, $version: Int!) {
  clientContactRemove(clientId: $clientId, id: $id, expectedVersion: $version) { client ${CONTACTS} userErrors { code } } }`

/** A client of the first of two units, and whoever keeps clients in each. */
async function office(words: ('READ' | 'EDIT')[] = ['READ', 'EDIT']) {
  const studioId = await world.studio()
  const [a, b] = [await world.unit({ studioId }), await world.unit({ studioId })]
  const clientId = await world.client({ studioId, units: [a], words })
  const keeper = await world.operator({ studioId, units: [a], classes: ['CLIENT_OPERATOR'] })
  const elsewhere = await world.operator({ studioId, units: [b], classes: ['CLIENT_OPERATOR'] })
  return { studioId, a, clientId, keeper, elsewhere }
}

describe('contacts of a client (WT-049)', () => {
  it('are added, written anew, read by name and removed', async () => {
    const { clientId, keeper } = await office()
    const write = async (variables: object) =>
      (await world.get(keeper, UPSERT, { clientId, ...variables })).clientContactUpsert
    const input = {
      name: ' Zoe Bianchi ',
      role: 'Amministrazione',
      email: 'zoe@example.it',
      phoneNumber: '333 123 45 67',
    }
    const { contact, userErrors } = await write({ input, key: 'k' })
    expect(userErrors).toEqual([])
    expect(contact).toEqual({ id: expect.any(String), name: 'Zoe Bianchi', phoneNumber: '+393331234567', version: 1 })
    expect((await write({ input, key: 'k' })).contact.id).toBe(contact.id)
    await write({ input: { name: 'Ada Neri' } })
    const changed = await write({ id: contact.id, version: 1, input: { name: 'Zoe Verdi' } })
    expect(changed.contact).toMatchObject({ name: 'Zoe Verdi', phoneNumber: null, version: 2 })
    const late = await world.ask(keeper, UPSERT, { clientId, id: contact.id, version: 1, input: { name: 'x' } })
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
    const names = (client: { contacts: { name: string }[] }) => client.contacts.map(({ name }) => name)
    expect(names((await world.get(keeper, READ, { id: clientId })).client)).toEqual(['Ada Neri', 'Zoe Verdi'])
    const gone = await world.get(keeper, REMOVE, { clientId, id: contact.id, version: 2 })
    expect(names(gone.clientContactRemove.client)).toEqual(['Ada Neri'])
  })

  it('tell at its field what is wrong, and change nothing', async () => {
    const { clientId, keeper } = await office()
    const input = { name: ' ', email: 'no', phoneNumber: '12', role: 'x'.repeat(101) }
    const { clientContactUpsert } = await world.get(keeper, UPSERT, { clientId, input })
    expect(clientContactUpsert).toEqual({
      contact: null,
      client: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'TOO_LONG', path: ['role'] },
        { code: 'EMAIL_MALFORMED', path: ['email'] },
        { code: 'INVALID_PHONE', path: ['phoneNumber'] },
      ],
    })
    expect((await world.get(keeper, READ, { id: clientId })).client.contacts).toEqual([])
  })

  it('obey the unit, the class and the grant; what is hidden answers like what is missing', async () => {
    const { studioId, a, clientId, keeper, elsewhere } = await office()
    const { contact } = (await world.get(keeper, UPSERT, { clientId, input: { name: 'Ada' } })).clientContactUpsert
    const other = await office()
    const of = (who: typeof keeper, client: string, id: string) =>
      world.ask(who, REMOVE, { clientId: client, id, version: 1 })
    const hidden = await of(elsewhere, clientId, contact.id)
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(hidden).toEqual(await of(elsewhere, MISSING, MISSING))
    // Not through another client either.
    const astray = await of(other.keeper, other.clientId, contact.id)
    expect(astray.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(astray).toEqual(await of(other.keeper, other.clientId, MISSING))
    const classless = await world.operator({ studioId, units: [a], classes: ['ISSUED_MANAGE'] })
    const refused = await world.ask(classless, UPSERT, { clientId, input: { name: 'x' } })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
    const closed = await office([])
    const shut = await world.get(closed.keeper, READ, { id: closed.clientId })
    expect(shut.client.contacts).toBeNull()
    const reader = await office(['READ'])
    const ungranted = await world.ask(reader.keeper, UPSERT, { clientId: reader.clientId, input: { name: 'x' } })
    expect(ungranted.errors?.[0]?.extensions).toMatchObject({
      missing: [{ reason: 'WORD_NOT_GRANTED', needs: ['EDIT'] }],
    })
  })

  it('are the company’s own: two studios see the same ones, each by its own grant and with its own units', async () => {
    const one = await office()
    const two = await world.studio()
    const unit = await world.unit({ studioId: two, name: 'Bari' })
    await world.card(two, one.clientId, '000777')
    await world.linkClient(one.clientId, unit, two)
    const there = await world.operator({ studioId: two, units: [unit], classes: ['CLIENT_OPERATOR'] })
    await world.get(one.keeper, UPSERT, { clientId: one.clientId, input: { name: 'Ada' } })
    const CARD = `query ($id: ID!) { client(id: $id) { code units { name } contacts { name } } }`
    const before = await world.get(there, CARD, { id: one.clientId })
    expect(before.client).toEqual({ code: '000777', units: [{ name: 'Bari' }], contacts: null })
    await world.delegation({ studioId: two, clientId: one.clientId, words: ['READ'] })
    expect((await world.get(there, CARD, { id: one.clientId })).client.contacts).toEqual([{ name: 'Ada' }])
    const write = await world.ask(there, UPSERT, { clientId: one.clientId, input: { name: 'x' } })
    expect(write.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await world.get(one.keeper, CARD, { id: one.clientId })).client).toMatchObject({
      units: [expect.not.objectContaining({ name: 'Bari' })],
    })
  })

  it('are read for many clients in one statement more', async () => {
    const studioId = await world.studio()
    const administrator = await world.operator({ studioId, administrator: true })
    for (let i = 0; i < 5; i++) await world.client({ studioId, words: ['READ'] })
    const statements = await statementsOf(db, () =>
      world.get(administrator, `{ clients { nodes { name contacts { name } pecs { address } } } }`),
    )
    // The viewer, the clients, how they stand, their contacts, their boxes.
    expect(statements).toHaveLength(5)
  })
})

describe('a telephone number', () => {
  it('has its country, and an Italian one is a mobile’s where a message is to reach it', () => {
    expect(['333 1234567', '0039 (333) 123-4567', '+44 20 7946 0958', '02 5551234'].map(plainPhoneNumber)).toEqual([
      '+393331234567',
      '+393331234567',
      '+442079460958',
      '+39025551234',
    ])
    expect(['+39025551234', '+0123456789', '+39', '+39333123456x'].map(isPhoneNumber)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(['+39025551234', '+393331234567', '+442079460958'].map(canReceiveSms)).toEqual([false, true, true])
  })
})
