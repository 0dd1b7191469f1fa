import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSignIn, givePassword, PASSWORD } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { clientSeats } from '../../db/tables/account.ts'
import { clientUser } from '../../db/tables/client.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { newId } from '../../lib/ids.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const USER = '{ id name username words state worksElsewhere version allowedActions }'
const ANSWER = '{ additionalUser { name email state expiresOn } seatUsage { used active } userErrors { code path } }'
const LIST = `query ($id: ID!, $filter: AdditionalUserFilter, $first: Int, $after: String) {
  additionalUsers(clientId: $id, filter: $filter, first: $first, after: $after) {
    nodes ${USER} totalCount pageInfo { endCursor hasNextPage } } }`
const CREATE = `mutation ($id: ID!, $username: String!) { additionalUserCreate(clientId: $id, input: {
  name: "Ugo Neri", username: $username, email: "ugo@example.it", words: [READ] }) { userErrors { code } } }`
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: AdditionalUserUpdateInput!) {
  additionalUserUpdate(id: $id, expectedVersion: $version, input: $input) ${ANSWER} }`
const RESET = 'mutation ($id: ID!) { additionalUserPasswordReset(id: $id) { temporaryPassword userErrors { code } } }'
const DELETE = `mutation ($id: ID!) { additionalUserDelete(id: $id, expectedVersion: 1) ${ANSWER} }`
const DRAFT = `mutation ($id: ID!) { invoiceDraftCreate(clientId: $id, input: { documentType: "TD01", date: "2026-11-21",
  lines: [{ description: "x", quantity: "1", unitPrice: "1", vatRate: "22" }] }) { invoice { id } userErrors { code } } }`

async function company(of: World = world) {
  const clientId = await of.client()
  await of.db.insert(clientSeats).values({ clientId, bought: 3, validFrom: '2026-01-01', validTo: '2026-12-31' })
  return { clientId, owner: await of.owner(clientId) }
}
const list = async (who: Persona, id: string, more: object = {}) =>
  (await world.get(who, LIST, { id, ...more })).additionalUsers
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const names = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name)

describe('the list of additional users', () => {
  it('filters by name, login name, state and word; the owner is not in it', async () => {
    const { clientId, owner } = await company()
    const add = (name: string, words: ('READ' | 'SEND' | 'EDIT')[], more = {}) =>
      world.clientUser({ clientId, words, name, ...more })
    const anna = await add('Anna Riva', ['READ', 'SEND'])
    await add('Bice Corti', ['READ', 'EDIT'], { disabled: true })
    // A word without READ counts for nothing, here as everywhere.
    await add('Carla Riva', ['SEND'], { expiresOn: '2026-11-20' })
    expect(names(await list(owner, clientId))).toEqual(['Anna Riva', 'Bice Corti', 'Carla Riva'])
    const [row] = await db.select({ username: person.username }).from(person).where(eq(person.id, anna.personId))
    const found = async (filter: object) => names(await list(owner, clientId, { filter }))
    expect(await found({ search: 'riva' })).toEqual(['Anna Riva', 'Carla Riva'])
    expect(await found({ search: row!.username.toUpperCase() })).toEqual(['Anna Riva'])
    expect(await found({ search: '%' })).toEqual([])
    expect(await found({ word: 'SEND' })).toEqual(['Anna Riva'])
    expect(await found({ state: 'ACTIVE' })).toEqual(['Anna Riva'])
    expect(await found({ state: 'DISABLED' })).toEqual(['Bice Corti'])
    expect(await found({ state: 'EXPIRED', search: 'carla' })).toEqual(['Carla Riva'])
    const first = await list(owner, clientId, { first: 2 })
    const second = await list(owner, clientId, { first: 2, after: first.pageInfo.endCursor })
    expect([...names(first), ...names(second)]).toEqual(['Anna Riva', 'Bice Corti', 'Carla Riva'])
  })

  it('is for the owner and who may configure; a studio reads the number only', async () => {
    const studioId = await world.studio()
    const clientId = await world.client({ studioId, words: ['READ', 'CONFIGURE'] })
    const administrator = await world.operator({ studioId, administrator: true })
    const configures = await world.additionalUser(clientId, ['READ', 'CONFIGURE'])
    const reads = await world.additionalUser(clientId, ['READ'])
    const { nodes } = await list(configures, clientId)
    expect(nodes.map((each: { allowedActions: string[] }) => each.allowedActions)).toEqual([[], []])
    for (const who of [administrator, reads]) {
      const { errors } = await world.ask(who, LIST, { id: clientId })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'grant' }] })
      const { seatUsage } = await world.get(who, `{ seatUsage(clientId: "${clientId}") { used active } }`)
      expect(seatUsage).toEqual({ used: 2, active: 2 })
    }
    const token = await world.token(configures, ['users:read'])
    expect((await list(token, clientId)).totalCount).toBe(2)
    const without = await world.ask(await world.token(configures, ['clients:read']), LIST, { id: clientId })
    expect(without.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_SCOPE' }] })
  })

  it('takes two statements beside the viewer’s, for one user and for thirty', async () => {
    const { clientId, owner } = await company()
    const query = `query ($id: ID!) { additionalUsers(clientId: $id) { nodes ${USER} } }`
    const ask = () => statementsOf(db, () => world.get(owner, query, { id: clientId }))
    await world.additionalUser(clientId, ['READ'])
    const one = await ask()
    for (let i = 0; i < 29; i++) await world.additionalUser(clientId, ['READ'])
    expect(await ask()).toHaveLength(one.length)
    expect(one).toHaveLength(3)
  })
})

describe('changing an additional user', () => {
  it('renames, switches off and on, ends on a day; switched off it is out at once and keeps its seat', async () => {
    const { clientId, owner } = await company()
    const user = await world.additionalUser(clientId, ['READ'])
    const update = async (version: number, input: object) =>
      (await world.get(owner, UPDATE, { id: user.clientUserId, version, input })).additionalUserUpdate
    const named = await update(1, { name: ' Chiara Riva ', email: 'c.riva@example.it', expiresOn: '2026-11-21' })
    expect(named.additionalUser).toMatchObject({ name: 'Chiara Riva', expiresOn: '2026-11-21', state: 'ACTIVE' })
    const off = await update(2, { disabled: true })
    expect(off).toMatchObject({ additionalUser: { state: 'DISABLED' }, seatUsage: { used: 1, active: 0 } })
    const { errors } = await world.ask(user, '{ viewer { id } }')
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await update(3, { disabled: false })).additionalUser.state).toBe('ACTIVE')
    expect(codes(await update(4, { name: '', email: 'x' }))).toEqual(['REQUIRED', 'EMAIL_MALFORMED'])
  })

  it('gives a new temporary password, and ends what was open with the old one', async () => {
    const { clientId, owner } = await company()
    const user = await world.additionalUser(clientId, ['READ'])
    const username = await givePassword(world, user)
    const { additionalUserPasswordReset: reset } = await world.get(owner, RESET, { id: user.clientUserId })
    expect((await world.ask(user, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(codes((await askSignIn(world, username, PASSWORD)).data.signIn)).toEqual(['WRONG_CREDENTIALS'])
    expect(codes((await askSignIn(world, username, reset.temporaryPassword)).data.signIn)).toEqual([])
  })
})

describe('deleting an additional user', () => {
  it('ends its sessions and tokens and frees its seat; its name stays on what it did', async () => {
    const { clientId, owner } = await company()
    const user = await world.clientUser({ clientId, words: ['READ', 'EDIT'], name: 'Ugo Neri' })
    const token = await world.token(user, ['invoices:read'])
    const username = await givePassword(world, user)
    const { invoiceDraftCreate: draft } = await world.get(user, DRAFT, { id: clientId })
    expect(draft.userErrors).toEqual([])
    const { additionalUserDelete: gone } = await world.get(owner, DELETE, { id: user.clientUserId })
    expect(gone).toEqual({ additionalUser: null, seatUsage: { used: 0, active: 0 }, userErrors: [] })
    for (const who of [user, token])
      expect((await world.ask(who, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(codes((await askSignIn(world, username, PASSWORD)).data.signIn)).toEqual(['USER_DISABLED'])
    expect((await list(owner, clientId)).nodes).toEqual([])
    const again = await world.ask(owner, DELETE, { id: user.clientUserId })
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const history = `query ($id: ID!, $client: ID!) {
      invoice(id: $id) { history { event actorName } }
      auditLog(clientId: $client) { nodes { action actorName before } } }`
    const { invoice, auditLog } = await world.get(owner, history, { id: draft.invoice.id, client: clientId })
    expect(invoice.history).toEqual([{ event: 'invoiceDraftCreate', actorName: 'Ugo Neri' }])
    expect(auditLog.nodes.map((each: { action: string; actorName: string }) => [each.action, each.actorName])).toEqual(
      expect.arrayContaining([
        ['additionalUserDelete', owner.name],
        ['invoiceDraftCreate', 'Ugo Neri'],
      ]),
    )
  })

  it('leaves somebody’s other work alone: neither its account nor what it does elsewhere is this company’s', async () => {
    const { clientId, owner } = await company()
    const user = await world.additionalUser(clientId, ['READ'])
    const username = await givePassword(world, user)
    // It is an operator of a studio, and owns a company of its own.
    const studioId = await world.studio()
    await db
      .insert(operator)
      .values({ id: newId(), studioId, personId: user.personId, code: '69999999', createdAt: world.now })
    const ownCompany = await world.client()
    const asOwner = { id: newId(), clientId: ownCompany, personId: user.personId, owner: true, createdAt: world.now }
    await db.insert(clientUser).values(asOwner)
    const [seen] = (await list(owner, clientId)).nodes
    expect(seen).toMatchObject({
      worksElsewhere: true,
      allowedActions: ['additionalUserPermissionsSet', 'additionalUserDelete'],
    })
    const id = user.clientUserId
    const renamed = await world.get(owner, UPDATE, { id, version: 1, input: { disabled: true } })
    expect(codes(renamed.additionalUserUpdate)).toEqual(['PERSON_ELSEWHERE'])
    expect(codes((await world.get(owner, RESET, { id })).additionalUserPasswordReset)).toEqual(['PERSON_ELSEWHERE'])

    await world.get(owner, DELETE, { id })
    const { data, cookies } = await askSignIn(world, username, PASSWORD)
    expect(codes(data.signIn)).toEqual([])
    const { viewer } = await world.get(
      { name: 'again', cookie: cookies.map((each) => each.split(';')[0]).join('; ') },
      '{ viewer { memberships { kind } } }',
    )
    expect(viewer.memberships).toHaveLength(2)
  })
})

describe.skipIf(!hasPostgres())('at once (needs PostgreSQL)', () => {
  it('two creates for the last seat make one user; a delete while the user works breaks neither', async () => {
    const pool = await postgresDatabase(6)
    try {
      const there = createWorld(pool)
      const { clientId, owner } = await company(there)
      const users = [
        await there.additionalUser(clientId, ['READ', 'EDIT']),
        await there.additionalUser(clientId, ['READ']),
      ]
      await there.get(owner, '{ viewer { id } }')
      const create = (username: string) => there.ask(owner, CREATE, { id: clientId, username })
      const made = await Promise.all(['primoprimo', 'secondosecondo', 'terzoterzo'].map(create))
      const told = made.map(({ data }) => codes(data.additionalUserCreate)[0] ?? 'made').sort()
      expect(told).toEqual(['SEAT_LIMIT_REACHED', 'SEAT_LIMIT_REACHED', 'made'])

      const work = () => there.ask(users[0]!, DRAFT, { id: clientId })
      const [, deleted, ...worked] = await Promise.all([
        work(),
        there.ask(owner, DELETE, { id: users[0]!.clientUserId }),
        ...Array.from({ length: 6 }, work),
      ])
      expect(codes(deleted!.data.additionalUserDelete)).toEqual([])
      for (const { data, errors } of worked)
        expect(errors?.[0]?.extensions.code ?? codes(data.invoiceDraftCreate).length).toSatisfy(
          (answer: unknown) => answer === 'UNAUTHENTICATED' || answer === 0,
        )
      expect((await work()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    } finally {
      await pool.close()
    }
  })
})
