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

const CARD =
  '{ version companyData { pec iban bank } pecs { id address isDefault version } bankAccounts { id iban bank isDefault version } }'
const READ = `query ($id: ID!) { client(id: $id) ${CARD} }`
const PEC = `mutation ($clientId: ID!, $id: ID, $version: Int, $input: ClientPecInput!) {
  clientPecUpsert(clientId: $clientId, id: $id, expectedVersion: $version, input: $input) { pec { id address isDefault } client ${CARD} userErrors { code path } } }`
const REMOVE_PEC = `mutation ($clientId: ID!, $id: ID!, $version: Int!) {
  clientPecRemove(clientId: $clientId, id: $id, expectedVersion: $version) { client ${CARD} userErrors { code } } }`
const ACCOUNT = `mutation ($clientId: ID!, $id: ID, $version: Int, $input: ClientBankAccountInput!) {
  clientBankAccountUpsert(clientId: $clientId, id: $id, expectedVersion: $version, input: $input) {
    bankAccount { id iban } client ${CARD} userErrors { code path } } }`
const REMOVE_ACCOUNT = `mutation ($clientId: ID!, $id: ID!, $version: Int!) {
  clientBankAccountRemove(clientId: $clientId, id: $id, expectedVersion: $version) { client ${CARD} userErrors { code } } }`
const PROFILE = `mutation ($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {
  clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) { client ${CARD} userErrors { code path } } }`
const ONE = 'IT60X0542811101000000123456'

async function office() {
  const studioId = await world.studio()
  const clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'CONFIGURE'] })
  const administrator = await world.operator({ studioId, administrator: true })
  return { clientId, administrator, owner: await world.owner(clientId) }
}
type Pec = { id: string; address: string; isDefault: boolean; version: number }
const marked = ({ pecs }: { pecs: Pec[] }) => pecs.filter(({ isDefault }) => isDefault).map(({ address }) => address)

describe('certified mail boxes (WT-051)', () => {
  it('are many, one of them the default, which the company’s data name', async () => {
    const { clientId, administrator } = await office()
    const write = async (variables: object) =>
      (await world.get(administrator, PEC, { clientId, ...variables })).clientPecUpsert
    const first = await write({ input: { address: ' a@pec.it ' } })
    expect(first.client).toMatchObject({ companyData: { pec: 'a@pec.it' } })
    const second = await write({ input: { address: 'b@pec.it' } })
    expect(marked(second.client)).toEqual(['a@pec.it'])
    const moved = await write({ id: second.pec.id, version: 1, input: { address: 'b@pec.it', isDefault: true } })
    expect([marked(moved.client), moved.client.companyData.pec]).toEqual([['b@pec.it'], 'b@pec.it'])
    expect((await write({ input: { address: 'A@PEC.it' } })).userErrors).toEqual([
      { code: 'PEC_EXISTS', path: ['address'] },
    ])
    expect((await write({ input: { address: 'no' } })).userErrors).toEqual([
      { code: 'EMAIL_MALFORMED', path: ['address'] },
    ])
    const { id, version } = moved.client.pecs[0]
    const { clientPecRemove } = await world.get(administrator, REMOVE_PEC, { clientId, id, version })
    expect(clientPecRemove.client).toMatchObject({ companyData: { pec: null }, pecs: [{ address: 'a@pec.it' }] })
    expect(marked(clientPecRemove.client)).toEqual([])
  })

  it('follow the billing data, which write the default one', async () => {
    const { clientId, administrator } = await office()
    const write = async (pec: string | null) => {
      const { version } = (await world.get(administrator, READ, { id: clientId })).client
      return (await world.get(administrator, PROFILE, { id: clientId, version, input: { pec } }))
        .clientBillingProfileUpdate.client
    }
    expect(marked(await write('a@pec.it'))).toEqual(['a@pec.it'])
    const two = await write('b@pec.it')
    expect([marked(two), two.pecs.length]).toEqual([['b@pec.it'], 2])
    const back = await write('A@pec.it')
    expect([marked(back), back.pecs.length, back.companyData.pec]).toEqual([['A@pec.it'], 2, 'A@pec.it'])
    const none = await write(null)
    expect([marked(none), none.pecs.length]).toEqual([[], 2])
  })
})

describe('bank accounts (AD-011, OPERATIONS 44)', () => {
  it('are written by the client’s own side alone, and the default one stands in its data', async () => {
    const { clientId, administrator, owner } = await office()
    const input = { iban: 'it60 x054 2811 1010 0000 0123 456', bank: 'Banca Uno' }
    const refused = await world.ask(administrator, ACCOUNT, { clientId, input })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'grant' }] })
    const reader = await world.additionalUser(clientId, ['READ', 'EDIT'])
    expect((await world.ask(reader, ACCOUNT, { clientId, input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const stranger = await world.owner(await world.client())
    expect((await world.ask(stranger, ACCOUNT, { clientId, input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')

    const configurer = await world.additionalUser(clientId, ['READ', 'CONFIGURE'])
    const write = async (variables: object) =>
      (await world.get(configurer, ACCOUNT, { clientId, ...variables })).clientBankAccountUpsert
    expect((await write({ input })).client.companyData).toEqual({ pec: null, iban: ONE, bank: 'Banca Uno' })
    expect((await write({ input: { iban: ONE } })).userErrors).toEqual([
      { code: 'BANK_ACCOUNT_EXISTS', path: ['iban'] },
    ])
    expect((await write({ input: { iban: 'IT60X0542811101000000123457' } })).userErrors).toEqual([
      { code: 'INVALID_IBAN', path: ['iban'] },
    ])
    const GB = 'GB33BUKB20201555555555'
    const second = await write({ input: { iban: GB, isDefault: true } })
    expect(second.client.companyData).toMatchObject({ iban: GB, bank: null })
    // The studio sees which there are.
    const seen = (await world.get(administrator, READ, { id: clientId })).client
    expect(seen.bankAccounts.map(({ iban }: { iban: string }) => iban)).toEqual([GB, ONE])
    const { id, version } = seen.bankAccounts[0]
    const gone = await world.get(owner, REMOVE_ACCOUNT, { clientId, id, version })
    expect(gone.clientBankAccountRemove.client.companyData).toMatchObject({ iban: null })
    const named = await world.get(owner, PROFILE, {
      id: clientId,
      version: gone.clientBankAccountRemove.client.version,
      input: { iban: ONE, bank: 'Banca Due' },
    })
    expect(named.clientBillingProfileUpdate.client.bankAccounts).toMatchObject([
      { iban: ONE, bank: 'Banca Due', isDefault: true },
    ])
  })
})
