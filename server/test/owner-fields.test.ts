import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Action, rowOf } from '../src/access/policy.ts'
import { ownerFields } from '../src/access/vocabulary.ts'
import { buildApiSchema } from '../src/graphql/schema.ts'
import { resolvers } from '../src/resolvers.ts'
import type { Persona } from './ask.ts'
import { testDatabase } from './database.ts'
import { createWorld, type World } from './world.ts'

/** Where an input takes one of the fields that a delegate may never write, however deep. */
function pathsIn(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): string[] {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || above.includes(named)) return []
  return Object.values(named.getFields()).flatMap((field) => {
    const below = pathsIn(field.type, [...above, named]).map((path) => `${field.name}.${path}`)
    return ownerFields.includes(field.name) ? [field.name, ...below] : below
  })
}
const takers = (schema: GraphQLSchema) =>
  Object.values(schema.getMutationType()!.getFields()).flatMap((field) =>
    field.args.flatMap((arg) => pathsIn(arg.type).map((path) => `${field.name} ${arg.name}.${path}`)),
  )

/** Each of them is refused below. A new one fails here until it is. */
const known = [
  'clientBillingProfileUpdate input.registeredSeat',
  'clientBillingProfileUpdate input.iban',
  'clientBillingProfileUpdate input.bank',
  'clientBillingProfileUpdate input.contactEmail',
  'clientBillingProfileUpdate input.phone',
  'clientBillingProfileUpdate input.fax',
  'invoiceDraftCreate input.payments.iban',
  'invoiceDraftUpdate input.payments.iban',
]
/** Fields of the same names that are not a delegate's writing on a client: nobody on the studio's side may send these at all … */
const ownSideAlone = ['clientBankAccountUpsert input.bank', 'clientBankAccountUpsert input.iban']
/** … these are of a client that is being recorded, for whom nobody else speaks yet, or of the studio itself. */
const ofNoClientYet = [
  'clientCreate input.contactEmail',
  'clientCreate input.phone',
  'outsideCompanyOnboard input.client.contactEmail',
  'outsideCompanyOnboard input.client.phone',
  'studioUpdate input.phone',
]

test('the fields a delegate may never write are taken where this test knows of', () => {
  const all = [...known, ...ownSideAlone, ...ofNoClientYet]
  expect(takers(buildApiSchema(resolvers)).sort()).toEqual(all.sort())
  expect(ownSideAlone.map((path) => rowOf(path.split(' ')[0] as Action).by)).toEqual(['NEVER', 'NEVER'])
})

describe('a delegate with every word', () => {
  let world: World
  let operator: Persona
  let clientId: string
  beforeAll(async () => {
    world = createWorld(await testDatabase())
    const studioId = await world.studio()
    clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
    operator = await world.operator({ studioId, administrator: true })
  })
  afterAll(() => world.db.close())
  const update = (who: Persona, input: object) =>
    world.ask(
      who,
      `mutation ($id: ID!, $input: ClientBillingProfileInput!) {
        clientBillingProfileUpdate(id: $id, expectedVersion: 1, input: $input) { client { id } userErrors { code path } } }`,
      { id: clientId, input },
    )

  test.each([
    [{ iban: 'IT60X0542811101000000123456' }, ['iban']],
    [{ taxRegime: 'RF19', bank: 'Banca' }, ['bank']],
    [{ contactEmail: 'x@example.it', phone: '1', fax: '2' }, ['contactEmail', 'phone', 'fax']],
    [{ registeredSeat: { street: 'via Roma 1', postalCode: '20121', city: 'Milano' } }, ['registeredSeat']],
    [{ iban: null }, ['iban']],
  ])('is refused %o by path, and nothing of it is written', async (input, paths) => {
    const owner = await world.owner(clientId)
    const version = async () => (await world.get(owner, `{ client(id: "${clientId}") { version } }`)).client.version
    const before = await version()
    const { errors } = await update(operator, input)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'field', reason: 'OWNER_ONLY_FIELD', needs: expect.arrayContaining(paths) }],
    })
    expect(await version()).toBe(before)
  })

  test('is refused an IBAN inside the payments of a draft, new or old', async () => {
    const input = `input: { documentType: "TD01", date: "2026-11-21", lines: [{ description: "x", vatRate: "22" }],
      payments: [{ method: "MP05", amount: "1" }, { method: "MP05", amount: "1", iban: "IT60X0542811101000000123456" }] }`
    const invoiceId = await world.invoice({ clientId })
    for (const call of [
      `invoiceDraftCreate(clientId: "${clientId}", ${input})`,
      `invoiceDraftUpdate(id: "${invoiceId}", expectedVersion: 1, ${input})`,
    ]) {
      const { errors } = await world.ask(operator, `mutation { ${call} { userErrors { code } } }`)
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        missing: [{ condition: 'field', needs: [expect.stringMatching(/payments\.1\.iban$/)] }],
      })
    }
  })

  test('the owner writes them', async () => {
    const { data, errors } = await update(await world.owner(clientId), { bank: 'Banca di Roma' })
    expect(errors).toBeUndefined()
    expect(data.clientBillingProfileUpdate.userErrors).toEqual([])
  })
})
