import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSignIn } from '../../../test/accounts.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

const CREATE = `mutation ($input: ClientOwnerInput!, $key: String) { clientOwnerCreate(input: $input, idempotencyKey: $key) {
  client { owners additionalUserCount } username oneTimePassword userErrors { code path } } }`
const person = { name: 'Anna Bianchi', email: 'anna@example.it' }

async function office(world: World) {
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unitId] })
  const administrator = await world.operator({ studioId, administrator: true })
  const keeper = await world.operator({ studioId, units: [unitId], classes: ['CLIENT_ADMIN'] })
  return { studioId, unitId, clientId, administrator, keeper }
}

describe('the owner’s login, made by the studio (WT-050)', () => {
  let db: Database
  let world: World
  beforeAll(async () => {
    db = await testDatabase()
    world = createWorld(db)
  })
  afterAll(() => db.close())
  const codes = async (who: Parameters<World['get']>[0], input: object) =>
    (await world.get(who, CREATE, { input })).clientOwnerCreate.userErrors

  it('has a one-time password that opens the portal, told once; the mail does not carry it', async () => {
    const { clientId, keeper, studioId } = await office(world)
    const input = { clientId, ...person }
    const { clientOwnerCreate: made } = await world.get(keeper, CREATE, { input, key: 'k' })
    expect(made).toMatchObject({ client: { owners: ['Anna Bianchi'], additionalUserCount: 0 }, userErrors: [] })
    expect(made.username).toMatch(/^ANNBIA\d*$/)
    const again = (await world.get(keeper, CREATE, { input, key: 'k' })).clientOwnerCreate
    expect(again).toMatchObject({ oneTimePassword: null, userErrors: [] })
    const entered = await askSignIn(world, made.username, made.oneTimePassword)
    expect(entered.data.signIn).toMatchObject({ viewer: { username: made.username }, userErrors: [] })
    const [mail] = await db.rows<{ recipient: string; body: string }>(
      sql`select recipient, body from email_message where client_id = ${clientId}::uuid`,
    )
    expect(mail!.recipient).toBe(person.email)
    expect(mail!.body).toContain(made.username)
    expect(mail!.body).not.toContain(made.oneTimePassword)
    const kept = await db.rows(
      sql`select from audit where chain = ${clientId}::uuid and after::text like ${`%${made.oneTimePassword}%`}`,
    )
    expect(kept).toEqual([])
    const told = await db.rows<{ kind: string }>(sql`select kind from notice where studio_id = ${studioId}::uuid`)
    expect(told).toEqual([{ kind: 'CLIENT_OWNER_CREATED' }])
  })

  it('is made while nobody else can say who the company is', async () => {
    const { clientId, administrator } = await office(world)
    await world.owner(clientId)
    const at = [{ path: ['clientId'] }]
    expect(await codes(administrator, { clientId, ...person })).toMatchObject([{ code: 'OWNER_EXISTS', ...at[0] }])
    const shared = await office(world)
    const elsewhere = await world.studio()
    await world.card(elsewhere, shared.clientId)
    await world.delegation({ studioId: elsewhere, clientId: shared.clientId })
    expect(await codes(shared.administrator, { clientId: shared.clientId, ...person })).toMatchObject([
      { code: 'CLIENT_DECIDES', ...at[0] },
    ])
  })

  it('tells what is wrong at its field', async () => {
    const { clientId, administrator, keeper } = await office(world)
    expect(await codes(administrator, { clientId, name: '', email: 'no', username: 'a b' })).toEqual([
      { code: 'REQUIRED', path: ['name'] },
      { code: 'EMAIL_MALFORMED', path: ['email'] },
      { code: 'USERNAME_MALFORMED', path: ['username'] },
    ])
    const [row] = await db.rows<{ username: string }>(
      sql`select username from person where id = ${keeper.personId}::uuid`,
    )
    expect(await codes(administrator, { clientId, ...person, username: row!.username })).toEqual([
      { code: 'USERNAME_TAKEN', path: ['username'] },
    ])
  })

  it('is made by who administers clients and sees this one; never by token', async () => {
    const { studioId, unitId, clientId, keeper } = await office(world)
    const input = { clientId, ...person }
    const classless = await world.operator({ studioId, units: [unitId], classes: ['CLIENT_OPERATOR'] })
    const refused = await world.ask(classless, CREATE, { input })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
    const outside = await world.operator({ studioId, classes: ['CLIENT_ADMIN'] })
    expect((await world.ask(outside, CREATE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const token = await world.token(keeper, ['clients:read', 'clients:write'])
    const byToken = await world.ask(token, CREATE, { input })
    expect(byToken.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'NEVER_BY_TOKEN' }] })
  })
})

describe.skipIf(!hasPostgres())('two who make it at once (needs PostgreSQL)', () => {
  it('make one owner', async () => {
    const db = await postgresDatabase(4)
    const world = createWorld(db)
    const { clientId, administrator, keeper } = await office(world)
    const answers = await Promise.all(
      [administrator, keeper].map((who) => world.get(who, CREATE, { input: { clientId, ...person } })),
    )
    const errors = answers.flatMap(({ clientOwnerCreate }) => clientOwnerCreate.userErrors)
    expect(errors).toEqual([{ code: 'OWNER_EXISTS', path: ['clientId'] }])
    await db.close()
  })
})
