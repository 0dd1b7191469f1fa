import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { hashOfSecret } from '../session/secret-hash.ts'

let db: Database
let world: World
let studioId: string
let clientId: string
let administrator: Persona
let owner: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Gamma' })
  clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
  administrator = await world.operator({ studioId, administrator: true })
  owner = await world.owner(clientId)
})
afterAll(() => db.close())

const REGISTER = `mutation ($input: PartnerAppRegisterInput!, $key: String) { partnerAppRegister(input: $input, idempotencyKey: $key) {
  partnerApp { id name publisher website registeredByName own activeTokens allowedActions } userErrors { code path } } }`
const AUTHORISE = `mutation ($id: ID!, $input: PartnerAppAuthoriseInput) { partnerAppAuthorise(id: $id, input: $input) {
  partnerApp { id scopes shutOut activeTokens allowedActions } apiToken { id name partnerApp { id name } } secret userErrors { code path } } }`
const REVOKE = `mutation ($id: ID!) { partnerAppRevoke(id: $id) {
  partnerApp { id shutOut revokedAt activeTokens allowedActions } userErrors { code } } }`
const LIST = '{ partnerApps { id name registeredByName own scopes lastUsedAt shutOut shutOutCount allowedActions } }'
const gestionale = { name: ' Gestionale Rapido ', publisher: 'Rapida S.r.l.', website: 'https://rapida.example' }
const both = { scopes: ['invoices:read', 'clients:read'], expiresOn: '2027-01-31' }

const register = async (persona: Persona, input: object = gestionale): Promise<string> =>
  (await world.get(persona, REGISTER, { input })).partnerAppRegister.partnerApp.id
const authorise = async (persona: Persona, id: string, input: object | null = both) => {
  const { partnerAppAuthorise } = await world.get(persona, AUTHORISE, { id, input })
  return partnerAppAuthorise
}
const revoke = async (persona: Persona, id: string) =>
  (await world.get(persona, REVOKE, { id })).partnerAppRevoke.partnerApp
const apps = async (persona: Persona) => (await world.get(persona, LIST)).partnerApps
const program = async (issuer: Persona, id: string, input: object = both): Promise<Persona> => {
  const { secret } = await authorise(issuer, id, input)
  return { name: 'program', tokenHash: hashOfSecret(secret) }
}
const codeOf = async (persona: Persona, document: string, variables = {}) =>
  (await world.ask(persona, document, variables)).errors?.[0]?.extensions.code
const deeds = (id: string) =>
  db.rows<{ action: string; client_id: string | null; after: object }>(
    sql`select action, client_id, after from audit where subject_id = ${id}::uuid order by sequence`,
  )

describe('a studio', () => {
  it('registers a program, makes it a token that says whose it is, and sees what it may do', async () => {
    const { partnerAppRegister } = await world.get(administrator, REGISTER, { input: gestionale })
    expect(partnerAppRegister.partnerApp).toMatchObject({
      name: 'Gestionale Rapido',
      registeredByName: 'Studio Gamma',
      own: true,
      activeTokens: 0,
      allowedActions: ['partnerAppAuthorise', 'partnerAppRevoke'],
    })
    const { id } = partnerAppRegister.partnerApp
    const made = await authorise(administrator, id)
    expect(made.apiToken).toMatchObject({ name: 'Gestionale Rapido', partnerApp: { id, name: 'Gestionale Rapido' } })
    expect(made.secret).toMatch(/^dlg_[0-9a-f]{40}$/)
    expect(made.partnerApp).toMatchObject({ activeTokens: 1, scopes: ['clients:read', 'invoices:read'] })
    expect((await deeds(id)).map(({ action }) => action)).toEqual(['partnerAppRegister'])
    expect((await deeds(made.apiToken.id))[0]).toMatchObject({ after: { partnerAppId: id } })
  })

  it('registers once for one key', async () => {
    const twice = { input: gestionale, key: 'k' }
    const [first, second] = [
      await world.get(administrator, REGISTER, twice),
      await world.get(administrator, REGISTER, twice),
    ]
    expect(second).toEqual(first)
    expect(await apps(administrator)).toHaveLength(1)
  })

  it.each([
    [{ name: ' ' }, 'NAME_LENGTH name'],
    [{ name: 'x'.repeat(81) }, 'NAME_LENGTH name'],
    [{ publisher: '' }, 'PUBLISHER_LENGTH publisher'],
    [{ website: 'javascript:alert(1)' }, 'WEBSITE_INVALID website'],
    [{ website: 'https://rapida.example@evil.example' }, 'WEBSITE_INVALID website'],
    [{ website: 'https://' }, 'WEBSITE_INVALID website'],
    [{ website: 'https://a b' }, 'WEBSITE_INVALID website'],
  ])('does not register one with %o', async (wrong, problem) => {
    const { partnerAppRegister } = await world.get(administrator, REGISTER, { input: { ...gestionale, ...wrong } })
    const problems = partnerAppRegister.userErrors.map(
      (e: { code: string; path: string[] }) => `${e.code} ${e.path[1]}`,
    )
    expect([partnerAppRegister.partnerApp, problems]).toEqual([null, [problem]])
    expect(await apps(administrator)).toEqual([])
  })

  it('makes no token without scopes and a last day, and changes nothing then', async () => {
    const id = await register(administrator)
    const codes = async (input: object | null) =>
      (await authorise(administrator, id, input)).userErrors.map(({ code }: { code: string }) => code)
    expect(await codes(null)).toEqual(['REQUIRED'])
    expect(await codes({ scopes: ['invoices:write'], expiresOn: '2026-11-20' })).toEqual([
      'SCOPE_NEEDS_READ',
      'EXPIRY_OUT_OF_RANGE',
    ])
    expect((await apps(administrator))[0].scopes).toEqual([])
  })

  it('ends a program with all its tokens at their next request, for good', async () => {
    const id = await register(administrator)
    const token = await program(administrator, id)
    const other = await world.token(administrator, ['clients:read'])
    expect(await codeOf(token, '{ viewer { id } }')).toBeUndefined()
    const ended = { revokedAt: world.now.toISOString(), activeTokens: 0, allowedActions: [] }
    expect(await revoke(administrator, id)).toMatchObject(ended)
    expect(await codeOf(token, '{ viewer { id } }')).toBe('UNAUTHENTICATED')
    expect(await codeOf(other, '{ viewer { id } }')).toBeUndefined()
    expect(await revoke(administrator, id)).toMatchObject(ended)
    expect((await deeds(id)).at(-1)).toMatchObject({ action: 'partnerAppRevoke', after: { revoked: true, tokens: 1 } })
    const { errors } = await world.ask(administrator, AUTHORISE, { id, input: both })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'state' }] })
    expect((await apps(owner)).map((app: { id: string }) => app.id)).not.toContain(id)
  })

  it('meets another studio’s program like one that does not exist', async () => {
    const id = await register(administrator)
    const stranger = await world.operator({ studioId: await world.studio(), administrator: true })
    for (const document of [AUTHORISE, REVOKE]) {
      const [hidden, missing] = [
        await world.ask(stranger, document, { id, input: both }),
        await world.ask(stranger, document, { id: '01a1ffaa-7e1c-70e3-af83-da0b045034fa', input: both }),
      ]
      expect(hidden.errors).toEqual(missing.errors)
      expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      expect(await codeOf(stranger, document, { id: 'no id', input: both })).toBe('NOT_FOUND')
    }
    expect(await apps(stranger)).toEqual([])
  })
})

describe('a company', () => {
  const INVOICES = 'query ($clientId: ID) { invoices(clientId: $clientId) { nodes { id } totalCount } }'
  const seen = async (persona: Persona) =>
    (await world.get(persona, INVOICES)).invoices.nodes.map(({ id }: { id: string }) => id)

  it('shuts a studio’s program out of everything of its own, and lets it in again', async () => {
    const id = await register(administrator)
    const token = await program(administrator, id)
    const elsewhere = await world.client({ studioId, words: ['READ'] })
    const [mine, other] = [await world.invoice({ clientId }), await world.invoice({ clientId: elsewhere })]
    expect((await seen(token)).sort()).toEqual([mine, other].sort())

    expect(await revoke(owner, id)).toMatchObject({ shutOut: true, allowedActions: ['partnerAppAuthorise'] })
    expect(await seen(token)).toEqual([other])
    expect((await world.get(token, INVOICES)).invoices.totalCount).toBe(1)
    for (const [document, variables] of [
      ['query ($id: ID!) { invoice(id: $id) { id } }', { id: mine }],
      ['query ($id: ID!) { client(id: $id) { id } }', { id: clientId }],
      [INVOICES, { clientId }],
    ] as const) {
      const { errors } = await world.ask(token, document, variables)
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        missing: [{ condition: 'scope', reason: 'PARTNER_SHUT_OUT', fixMutation: 'partnerAppAuthorise' }],
      })
    }
    const plain = await world.token(administrator, ['invoices:read', 'clients:read'])
    for (const unaffected of [administrator, plain, await program(administrator, await register(administrator))])
      expect((await seen(unaffected)).sort()).toEqual([mine, other].sort())
    expect((await apps(administrator)).find((app: { id: string }) => app.id === id)).toMatchObject({ shutOutCount: 1 })

    await revoke(owner, id)
    const letIn = await authorise(owner, id, null)
    expect(letIn).toMatchObject({ partnerApp: { shutOut: false }, apiToken: null, secret: null })
    expect((await seen(token)).sort()).toEqual([mine, other].sort())
    await authorise(owner, id, null)
    const told = (await deeds(id)).filter((deed) => deed.client_id === clientId)
    expect(told.map(({ after }) => after)).toMatchObject([{ shutOut: true, studioId }, { shutOut: false }])
  })

  it('makes no token for a studio’s program', async () => {
    const id = await register(administrator)
    expect(await authorise(owner, id)).toMatchObject({ secret: null, userErrors: [{ code: 'NOT_YOURS' }] })
    expect((await apps(owner))[0].scopes).toEqual([])
  })

  it('is told of the programs of the studios with a delegation in force, and what of it they can reach', async () => {
    const id = await register(administrator)
    await authorise(administrator, id, { scopes: ['operators:read', 'invoices:read'], expiresOn: '2027-01-31' })
    const own = await register(owner, { ...gestionale, name: 'Cassa' })
    const others: string[] = []
    for (const state of [null, 'SUSPENDED', 'REVOKED', 'PENDING_CLIENT']) {
      const another = await world.studio()
      if (state) await world.delegation({ studioId: another, clientId, state })
      others.push(await register(await world.operator({ studioId: another, administrator: true })))
    }
    const past = await world.studio()
    await world.delegation({ studioId: past, clientId, validTo: '2026-11-20' })
    others.push(await register(await world.operator({ studioId: past, administrator: true })))
    expect(await apps(owner)).toMatchObject([
      { id: own, own: true, shutOutCount: null, allowedActions: ['partnerAppAuthorise', 'partnerAppRevoke'] },
      { id, own: false, registeredByName: 'Studio Gamma', scopes: ['invoices:read'], shutOut: false },
    ])
    for (const hidden of others) expect(await codeOf(owner, REVOKE, { id: hidden })).toBe('NOT_FOUND')
  })

  it('is alone with its own program, which works with its own tokens', async () => {
    const id = await register(owner)
    const token = await program(owner, id, { scopes: ['invoices:read'], expiresOn: '2027-01-31' })
    const mine = await world.invoice({ clientId })
    expect(await seen(token)).toEqual([mine])
    expect(await apps(administrator)).toEqual([])
    expect(await codeOf(administrator, REVOKE, { id })).toBe('NOT_FOUND')
    expect(await codeOf(await world.owner(await world.client()), REVOKE, { id })).toBe('NOT_FOUND')
    expect((await deeds(id))[0]).toMatchObject({ client_id: clientId })
    await revoke(owner, id)
    expect(await codeOf(token, '{ viewer { id } }')).toBe('UNAUTHENTICATED')
  })
})

it('is for administrators and owners, and never for tokens', async () => {
  const supervisor = await world.operator({ studioId, supervisor: true })
  const user = await world.additionalUser(clientId, ['READ', 'EDIT', 'CONFIGURE'])
  const token = await world.token(administrator, ['clients:read'])
  for (const [persona, reason] of [
    [supervisor, 'ADMINISTRATOR_ONLY'],
    [user, 'OWNER_ONLY'],
    [token, 'NEVER_BY_TOKEN'],
  ] as const) {
    for (const [document, variables] of [
      [LIST, {}],
      [REGISTER, { input: gestionale }],
      [AUTHORISE, { id: clientId, input: both }],
      [REVOKE, { id: clientId }],
    ] as const) {
      const { errors } = await world.ask(persona, document, variables)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason }] })
    }
  }
})
