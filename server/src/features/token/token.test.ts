import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, type Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { allScopes, type Scope } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { authenticate } from '../session/authenticate.ts'
import { yearAfter } from './token-problems.ts'

let db: Database
let world: World
let studioId: string
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio()
})
afterAll(() => db.close())

const CREATE = `mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) {
  apiToken { id name prefix scopes expiresOn lastUsedAt revokedAt } secret userErrors { code path } } }`
const create = async (persona: Persona, scopes: string[], wanted = {}) => {
  const input = { name: 'Gestionale', scopes, expiresOn: '2027-01-31', ...wanted }
  const { data, errors } = await world.ask(persona, CREATE, { input })
  expect(errors).toBeUndefined()
  return data.apiTokenCreate
}
const codes = async (persona: Persona, scopes: string[], wanted = {}) => {
  const { userErrors, secret } = await create(persona, scopes, wanted)
  expect(secret === null).toBe(userErrors.length > 0)
  return userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)
}
const bearer = (secret: string, now = world.now) =>
  authenticate({ authorization: `Bearer ${secret}` }, db, now, world.config)

test('the catalogue names the scopes that apiTokenCreate takes of somebody, and no other', async () => {
  const clientId = await world.client({ studioId })
  const owner = await world.owner(clientId)
  const personas = [owner, await world.operator({ studioId, classes: ['ISSUED_READ'] })]
  for (const persona of personas) {
    const { permissionCatalogue: said } = await world.get(persona, '{ permissionCatalogue { usableScopes } }')
    const taken: string[] = []
    for (const scope of allScopes) {
      const complaints = await codes(persona, [...new Set([`${scope.split(':')[0]}:read`, scope])])
      if (complaints.length === 0) taken.push(scope)
    }
    expect(said.usableScopes).toEqual(taken)
    expect(taken).toContain('invoices:read')
    expect(taken).not.toContain('units:write')
  }
  const nobodys = await world.get(nobody, '{ permissionCatalogue { usableScopes } }')
  expect(nobodys.permissionCatalogue.usableScopes).toEqual([])
})

describe('a token', () => {
  test('is shown once, kept as a hash, and acts as its issuer within its scopes', async () => {
    const issuer = await world.operator({ studioId, classes: ['ISSUED_READ'] })
    const { apiToken, secret } = await create(issuer, ['invoices:read', 'clients:read'])
    expect(secret).toMatch(/^dlg_[0-9a-f]{40}$/)
    expect(apiToken).toMatchObject({ name: 'Gestionale', prefix: secret.slice(0, 8), expiresOn: '2027-01-31' })
    const stored =
      JSON.stringify(await db.rows(sql`select * from api_token`)) +
      JSON.stringify(await db.rows(sql`select * from audit`))
    expect(stored).not.toContain(secret.slice(8))
    expect(stored).toContain(apiToken.id)
    const viewer = await bearer(secret)
    expect(viewer).toMatchObject({ personId: issuer.personId, operatorId: issuer.operatorId, tokenId: apiToken.id })
    expect([...viewer!.scopes!]).toEqual(['clients:read', 'invoices:read'])
  })

  test('is read in one statement, and its use noted at most once a minute beside it', async () => {
    const { secret, apiToken } = await create(await world.operator({ studioId }), ['clients:read'])
    const at = (seconds: number) => new Date(world.now.getTime() + seconds * 1000)
    const usedAt = async () => {
      const [row] = await db.rows<{ at: string | null }>(
        sql`select last_used_at at from api_token where id = ${apiToken.id}::uuid`,
      )
      return row!.at && new Date(row!.at)
    }
    const uses = await statementsOf(db, async () => {
      await bearer(secret, at(0))
      await bearer(secret, at(30))
      await bearer(secret, at(59))
    })
    expect(uses.filter((text) => text.startsWith('update'))).toHaveLength(1)
    expect(uses).toHaveLength(4)
    expect(await usedAt()).toEqual(at(0))
    await bearer(secret, at(60))
    expect(await usedAt()).toEqual(at(60))
  })

  test('is nobody once it is revoked, expired, unknown, or its issuer is disabled or gone', async () => {
    const issuer = await world.operator({ studioId })
    const { secret, apiToken } = await create(issuer, ['clients:read'])
    const cookieToo = { authorization: 'Bearer dlg_unknown', cookie: 'delega.session_token=x' }
    expect(await authenticate(cookieToo, db, world.now, world.config)).toBeUndefined()
    expect(await authenticate({ authorization: `Basic ${secret}` }, db, world.now, world.config)).toBeUndefined()
    expect(await bearer(secret, new Date('2027-01-31T22:59:00Z'))).toBeDefined()
    expect(await bearer(secret, new Date('2027-01-31T23:01:00Z'))).toBeUndefined()
    await db.rows(sql`update person set disabled = true where id = ${issuer.personId}::uuid`)
    expect(await bearer(secret)).toBeUndefined()
    await db.rows(sql`update person set disabled = false where id = ${issuer.personId}::uuid`)
    const revoke = 'mutation ($id: ID!) { apiTokenRevoke(id: $id) { apiToken { revokedAt } } }'
    const { apiTokenRevoke } = await world.get(issuer, revoke, { id: apiToken.id })
    expect(apiTokenRevoke.apiToken.revokedAt).toBe(world.now.toISOString())
    expect(await bearer(secret)).toBeUndefined()
    expect((await world.get(issuer, revoke, { id: apiToken.id })).apiTokenRevoke).toEqual(apiTokenRevoke)
  })

  test.each([{ revoked: true }, { expiresOn: '2026-11-20' }])('%o is UNAUTHENTICATED', async (options) => {
    const token = await world.token(await world.operator({ studioId }), ['clients:read'], options)
    expect((await world.ask(token, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('of a disabled issuer is UNAUTHENTICATED', async () => {
    const issuer = await world.operator({ studioId })
    const token = await world.token(issuer, ['clients:read'])
    expect((await world.get(token, '{ viewer { scopes } }')).viewer.scopes).toEqual(['clients:read'])
    await db.rows(sql`update person set disabled = true where id = ${issuer.personId}::uuid`)
    expect((await world.ask(token, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('makes, lists and revokes no tokens', async () => {
    const token = await world.token(await world.operator({ studioId, administrator: true }), ['clients:read'])
    for (const query of ['{ apiTokens { id } }', 'mutation { apiTokenRevoke(id: "x") { userErrors { code } } }']) {
      const { errors } = await world.ask(token, query)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'NEVER_BY_TOKEN' }] })
    }
  })
})

describe('a token is not made', () => {
  test('with scopes that do not exist, lack their area’s reading, or exceed the issuer', async () => {
    const reader = await world.operator({ studioId, classes: ['ISSUED_READ'] })
    const writer = await world.operator({ studioId, classes: ['ISSUED_MANAGE'] })
    expect(await codes(reader, [])).toEqual(['SCOPES_EMPTY input.scopes'])
    expect(await codes(reader, ['toString'])).toEqual(['SCOPE_UNKNOWN input.scopes.0'])
    expect(await codes(reader, ['invoices:read', 'invoices:write'])).toEqual(['SCOPE_EXCEEDS_RIGHTS input.scopes.1'])
    expect(await codes(reader, ['audit:read'])).toEqual(['SCOPE_EXCEEDS_RIGHTS input.scopes.0'])
    expect(await codes(writer, ['invoices:write', 'invoices:send'])).toEqual([
      'SCOPE_NEEDS_READ input.scopes.0',
      'SCOPE_NEEDS_READ input.scopes.1',
    ])
    expect(await codes(writer, ['invoices:read', 'invoices:write', 'invoices:send'])).toEqual([])
  })

  test('without a name, or for a day outside of today and a year ahead', async () => {
    const issuer = await world.operator({ studioId })
    const scopes: Scope[] = ['clients:read']
    expect(await codes(issuer, scopes, { name: '  ' })).toEqual(['NAME_LENGTH input.name'])
    expect(await codes(issuer, scopes, { expiresOn: '2026-11-20' })).toEqual(['EXPIRY_OUT_OF_RANGE input.expiresOn'])
    expect(await codes(issuer, scopes, { expiresOn: '2026-11-21' })).toEqual([])
    expect(await codes(issuer, scopes, { expiresOn: '2027-11-21' })).toEqual([])
    expect(await codes(issuer, scopes, { expiresOn: '2027-11-22' })).toEqual(['EXPIRY_OUT_OF_RANGE input.expiresOn'])
    expect(yearAfter('2028-02-29')).toBe('2029-03-01')
  })

  test('by an additional user', async () => {
    const user = await world.additionalUser(await world.client(), ['READ', 'EDIT', 'CONFIGURE'])
    const { errors } = await world.ask(user, '{ apiTokens { id } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'OWNER_ONLY' }] })
  })
})

test('an operator sees and revokes its own, an administrator its studio’s, an owner its company’s', async () => {
  const own = await world.operator({ studioId })
  const colleague = await world.operator({ studioId })
  const administrator = await world.operator({ studioId, administrator: true })
  const stranger = await world.operator({ studioId: await world.studio(), administrator: true })
  const owner = await world.owner(await world.client({ studioId }))
  const { tokenId } = await world.token(own, ['clients:read'])
  const ofOwner = await world.token(owner, ['clients:read'])
  const seen = async (persona: Persona) =>
    (await world.get(persona, '{ apiTokens { id } }')).apiTokens.map(({ id }: { id: string }) => id)
  expect(await seen(own)).toEqual([tokenId])
  expect(await seen(administrator)).toEqual([tokenId])
  expect(await seen(owner)).toEqual([ofOwner.tokenId])
  expect([...(await seen(colleague)), ...(await seen(stranger))]).toEqual([])
  const revoke = (persona: Persona, id: string) =>
    world.ask(persona, 'mutation ($id: ID!) { apiTokenRevoke(id: $id) { apiToken { id } } }', { id })
  const hidden = await revoke(colleague, tokenId)
  const missing = await revoke(colleague, '01a1ffaa-7e1c-70e3-af83-da0b045034fa')
  expect(hidden.errors).toEqual(missing.errors)
  expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect((await revoke(colleague, 'no id')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect((await revoke(administrator, tokenId)).errors).toBeUndefined()
})

test('says whose it is, when it lies idle, and which scopes its issuer lost', async () => {
  const administrator = await world.operator({ studioId, administrator: true })
  const operator = await world.operator({ studioId, classes: ['ISSUED_READ'], name: 'Laura' })
  const owner = await world.owner(await world.client({ studioId }))
  await world.token(administrator, ['clients:read'])
  const { tokenId } = await world.token(operator, ['clients:read', 'invoices:read'], { expiresOn: '2027-06-30' })
  await world.token(owner, ['invoices:read'])
  const LIST = '{ apiTokens { id kind state issuerName own unused scopesWithoutEffect partnerApp { id } } }'
  const seen = async (persona: Persona) => (await world.get(persona, LIST)).apiTokens
  const told = async () => (await seen(administrator)).find(({ id }: { id: string }) => id === tokenId)
  const good = { kind: 'PERSONAL', state: 'ACTIVE', issuerName: 'Laura', own: false, partnerApp: null }
  expect((await seen(administrator)).map(({ kind }: { kind: string }) => kind).sort()).toEqual(['PERSONAL', 'STUDIO'])
  expect(await seen(owner)).toMatchObject([{ kind: 'CLIENT', own: true, scopesWithoutEffect: [] }])
  expect(await told()).toMatchObject({ ...good, unused: false, scopesWithoutEffect: [] })
  await db.rows(sql`update operator_class set removed_at = now() where operator_id = ${operator.operatorId}::uuid`)
  expect(await told()).toMatchObject({ ...good, scopesWithoutEffect: ['invoices:read'] })
  await db.rows(sql`update person set disabled = true where id = ${operator.personId}::uuid`)
  expect(await told()).toMatchObject({ ...good, scopesWithoutEffect: ['clients:read', 'invoices:read'] })
  const idleFor = async (days: number) => {
    await db.rows(
      sql`update api_token set last_used_at = ${world.now.toISOString()}::timestamptz - ${days} * interval '1 day' where id = ${tokenId}::uuid`,
    )
    return (await told()).unused
  }
  expect([await idleFor(89), await idleFor(90)]).toEqual([false, true])
  await db.rows(sql`update api_token set revoked_at = now() where id = ${tokenId}::uuid`)
  expect(await told()).toMatchObject({ state: 'REVOKED', unused: false, scopesWithoutEffect: [] })
})
