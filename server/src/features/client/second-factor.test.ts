import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givePassword, PASSWORD } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { hashOfSecret } from '../session/secret-hash.ts'

const SET = `mutation ($id: ID!, $demanded: Boolean!, $version: Int!) {
  clientSecondFactorSet(clientId: $id, demanded: $demanded, expectedVersion: $version) {
    client { demandsSecondFactor version } userErrors { code } } }`
const INVOICE = 'query ($id: ID!) { invoice(id: $id) { id } }'
const CARD = 'query ($id: ID!) { client(id: $id) { id demandsSecondFactor allowedActions } }'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(() => {
  world = createWorld(db)
})
afterAll(() => db.close())

const missingOf = async (persona: Persona, document: string, variables: Record<string, unknown>) => {
  const { errors } = await world.ask(persona, document, variables)
  return (errors?.[0]?.extensions.missing as { reason: string }[] | undefined)?.map(({ reason }) => reason)
}
/** An owner who signs in with a factor of its own. */
const factoredOwner = async (clientId: string) => {
  const owner = await world.clientUser({ clientId, owner: true, secondFactor: true })
  await db.rows(sql`update person set two_factor_enabled = true where id = ${owner.personId}::uuid`)
  return owner
}
const company = async (demandsSecondFactor: boolean) => {
  const studioId = await world.studio()
  const clientId = await world.client({ studioId, demandsSecondFactor })
  const delegationId = await world.delegation({ studioId, clientId, words: ['READ', 'EDIT'] })
  return { studioId, clientId, delegationId, invoiceId: await world.invoice({ clientId, status: 'ISSUED' }) }
}

test('an owner demands what it does itself, and the studio without it is shut out with the next request', async () => {
  const { studioId, clientId, invoiceId } = await company(false)
  const owner = await factoredOwner(clientId)
  const plain = await world.operator({ studioId, administrator: true })
  const factored = await world.operator({ studioId, administrator: true, secondFactor: true })
  const { client } = await world.get(owner, CARD, { id: clientId })
  expect(client.demandsSecondFactor).toBe(false)
  expect(client.allowedActions).toContain('clientSecondFactorSet')
  await world.get(plain, INVOICE, { id: invoiceId })
  const { clientSecondFactorSet } = await world.get(owner, SET, { id: clientId, demanded: true, version: 1 })
  expect(clientSecondFactorSet).toEqual({ client: { demandsSecondFactor: true, version: 2 }, userErrors: [] })
  expect(await missingOf(plain, INVOICE, { id: invoiceId })).toEqual(['SECOND_FACTOR_REQUIRED'])
  expect((await world.get(plain, CARD, { id: clientId })).client.demandsSecondFactor).toBe(true)
  await world.get(factored, INVOICE, { id: invoiceId })
  const [deed] = await db.rows(
    sql`select before, after from audit where subject_id = ${clientId}::uuid and action = 'clientSecondFactorSet'`,
  )
  expect(deed).toEqual({ before: { demandsSecondFactor: false }, after: { demandsSecondFactor: true } })
})

test.each([
  ['has none', false, false],
  ['has one and has not shown it', false, true],
  ['showed one that it has no more', true, false],
])('an owner who %s cannot demand it', async (_, secondFactor, enabled) => {
  const { clientId } = await company(false)
  const owner = await world.clientUser({ clientId, owner: true, secondFactor })
  await db.rows(sql`update person set two_factor_enabled = ${enabled} where id = ${owner.personId}::uuid`)
  const { clientSecondFactorSet } = await world.get(owner, SET, { id: clientId, demanded: true, version: 1 })
  expect(clientSecondFactorSet).toEqual({ client: null, userErrors: [{ code: 'OWN_SECOND_FACTOR_FIRST' }] })
  expect((await world.get(owner, CARD, { id: clientId })).client.demandsSecondFactor).toBe(false)
})

test('only the owner, with the version it has read', async () => {
  const { studioId, clientId } = await company(false)
  const owner = await factoredOwner(clientId)
  const wish = { id: clientId, demanded: true, version: 1 }
  expect(await missingOf(await world.additionalUser(clientId, ['READ', 'CONFIGURE']), SET, wish)).toEqual([
    'OWNER_ONLY',
  ])
  const administrator = await world.operator({ studioId, administrator: true })
  expect(await missingOf(administrator, SET, wish)).toEqual(['NEVER_FOR_STUDIOS'])
  const stranger = await factoredOwner(await world.client())
  expect((await world.ask(stranger, SET, wish)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect((await world.ask(owner, SET, { ...wish, version: 7 })).errors?.[0]?.extensions.code).toBe('CONFLICT')
})

test('the company’s own users are held to it, but for the card and the delegations', async () => {
  const { clientId, delegationId, invoiceId } = await company(true)
  const owner = await world.owner(clientId)
  expect(await missingOf(owner, INVOICE, { id: invoiceId })).toEqual(['SECOND_FACTOR_REQUIRED'])
  expect((await world.get(owner, CARD, { id: clientId })).client.demandsSecondFactor).toBe(true)
  const { delegation } = await world.get(owner, `{ delegation(id: "${delegationId}") { state } }`)
  expect(delegation.state).toBe('ACTIVE')
  await world.get(owner, '{ viewer { memberships { id } } }')
  const user = await world.clientUser({ clientId, words: ['READ'], secondFactor: true })
  await world.get(user, INVOICE, { id: invoiceId })
  const withdraw = { id: clientId, demanded: false, version: 1 }
  const { clientSecondFactorSet } = await world.get(await factoredOwner(clientId), SET, withdraw)
  expect(clientSecondFactorSet.client.demandsSecondFactor).toBe(false)
  await world.get(owner, INVOICE, { id: invoiceId })
})

test('a token carries the factor of the session that made it', async () => {
  const { studioId, invoiceId } = await company(true)
  const make = `mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { secret userErrors { code } } }`
  const input = { name: 'ERP', scopes: ['invoices:read'], expiresOn: '2026-12-31' }
  const tokenOf = async (secondFactor: boolean): Promise<Persona> => {
    const issuer = await world.operator({ studioId, administrator: true, secondFactor })
    const { secret } = (await world.get(issuer, make, { input })).apiTokenCreate
    return { name: 'token', tokenHash: hashOfSecret(secret) }
  }
  expect(await missingOf(await tokenOf(false), INVOICE, { id: invoiceId })).toEqual(['SECOND_FACTOR_REQUIRED'])
  expect((await world.get(await tokenOf(true), INVOICE, { id: invoiceId })).invoice.id).toBe(invoiceId)
})

test('its owner cannot turn its own factor off before it withdraws the demand', async () => {
  const { clientId } = await company(true)
  const owner = await factoredOwner(clientId)
  await givePassword(world, owner)
  const off = `mutation { secondFactorDisable(password: "${PASSWORD}") { userErrors { code message } } }`
  const refused = (await world.get(owner, off)).secondFactorDisable.userErrors[0]
  expect(refused.code).toBe('SECOND_FACTOR_DEMANDED')
  expect(refused.message).toMatch(/^Client \d+, whose owner you are/)
  await world.get(owner, SET, { id: clientId, demanded: false, version: 1 })
  expect((await world.get(owner, off)).secondFactorDisable.userErrors).toEqual([])
})
