import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const RESULT = '{ delegation { id state origin words validTo counts version } userErrors { code path } }'
const PICK = `mutation ($input: DelegationPickInput!, $key: String) { delegationPickFromDirectory(input: $input, idempotencyKey: $key) ${RESULT} }`
const INVITE = `mutation ($input: DelegationInviteInput!) { delegationInvite(input: $input) {
  invitedEmail delegation { id state origin words version } userErrors { code path } } }`
const ACCEPT = `mutation ($id: ID!, $version: Int!) { delegationAccept(id: $id, expectedVersion: $version) ${RESULT} }`
const REVOKE = `mutation ($id: ID!, $version: Int!) { delegationRevoke(id: $id, expectedVersion: $version) ${RESULT} }`
const WITHDRAW = `mutation ($id: ID!, $version: Int!) { delegationWithdraw(id: $id, expectedVersion: $version) ${RESULT} }`
const READ = 'query ($id: ID!) { client(id: $id) { name code companyData { country } delegation { state words } } }'

async function parties({ listed = true, there = world, services = undefined as never } = {}) {
  const studioId = await there.studio()
  if (listed) await there.db.executeSql('update studio set is_listed = true where id = $1', [studioId])
  const clientId = await there.client({ services })
  return {
    studioId,
    clientId,
    owner: await there.owner(clientId),
    administrator: await there.operator({ studioId, administrator: true }),
  }
}
const pick = async (of: Awaited<ReturnType<typeof parties>>, input: object = {}, there = world) =>
  (await there.get(of.owner, PICK, { input: { studioId: of.studioId, ...input } })).delegationPickFromDirectory
const letters = (clientId: string, there = world) =>
  there.db.rows<{ kind: string; recipient: string }>(
    sql`select kind, recipient from email_message where client_id = ${clientId}::uuid order by id`,
  )
const home = async (clientId: string) =>
  await db.rows<{ kind: string; audience: string }>(
    sql`select kind, audience from notice where client_id = ${clientId}::uuid order by created_at`,
  )

describe('picked from the directory', () => {
  it('is active in the same answer, with the words chosen, and the studio has its card (FC-005, FC-006)', async () => {
    const of = await parties()
    const { delegation, userErrors } = await pick(of, { words: ['SEND', 'READ'], validTo: '2027-04-30' })
    expect(userErrors).toEqual([])
    expect(delegation).toMatchObject({
      state: 'ACTIVE',
      origin: 'DIRECTORY',
      words: ['READ', 'SEND'],
      validTo: '2027-04-30',
      counts: true,
    })
    const { client } = await world.get(of.administrator, READ, { id: of.clientId })
    expect(client).toMatchObject({ code: '000001', companyData: { country: 'IT' }, delegation: { state: 'ACTIVE' } })
    expect((await letters(of.clientId)).map(({ kind }) => kind)).toEqual(['DELEGATION_STARTED'])
    expect(await home(of.clientId)).toEqual([{ kind: 'DELEGATION_STARTED', audience: 'STUDIO' }])
    expect((await pick(of)).userErrors).toEqual([{ code: 'DELEGATION_EXISTS', path: null }])
  })

  it('grants READ if nothing is said, and the studio may end it afterwards: the company is told (FC-007)', async () => {
    const of = await parties()
    const { delegation } = await pick(of)
    expect(delegation.words).toEqual(['READ'])
    await world.get(of.administrator, REVOKE, { id: delegation.id, version: 1 })
    expect((await letters(of.clientId)).map(({ kind }) => kind)).toEqual(['DELEGATION_STARTED', 'DELEGATION_ENDED'])
    expect(await home(of.clientId)).toContainEqual({ kind: 'DELEGATION_ENDED', audience: 'CLIENT' })
    const again = await pick(of)
    expect(again.delegation.id).not.toBe(delegation.id)
  })

  it('needs a listed studio, an active one, and a service (AD-003, AD-004)', async () => {
    const unlisted = await parties({ listed: false })
    const gone = [{ code: 'STUDIO_NOT_LISTED', path: ['studioId'] }]
    expect((await pick(unlisted)).userErrors).toEqual(gone)
    expect((await pick(unlisted, { studioId: '01890000-0000-7000-8000-000000000000' })).userErrors).toEqual(gone)
    expect((await pick(unlisted, { studioId: 'x' })).userErrors).toEqual(gone)
    const closed = await parties()
    await db.executeSql("update studio set state = 'CLOSED' where id = $1", [closed.studioId])
    expect((await pick(closed)).userErrors).toEqual([{ code: 'STUDIO_NOT_ACTIVE', path: null }])
    const without = await parties({ services: { ISSUED: { until: '2026-11-20' } } as never })
    expect((await pick(without)).userErrors).toEqual([{ code: 'SERVICE_NOT_ACTIVE', path: null }])
    const { clientId, studioId, owner } = await parties()
    expect((await pick({ clientId, studioId, owner } as never, { words: ['EDIT'] })).userErrors).toEqual([
      { code: 'REQUIRES_READ', path: ['words', '0'] },
    ])
    const user = await world.additionalUser(clientId, ['READ', 'CONFIGURE'])
    const refused = await world.ask(user, PICK, { input: { studioId } })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'OWNER_ONLY' }] })
    expect(await letters(clientId)).toEqual([])
  })
})

describe('invited by the client', () => {
  it('is found by code, VAT number or mail exactly, listed or not; the studio answers (AD-006, AD-032)', async () => {
    for (const by of ['code', 'vat_number', 'email'] as const) {
      const of = await parties({ listed: false })
      await db.executeSql("update studio set email = id || '@example.it' where id = $1", [of.studioId])
      const [row] = await db.rows<{ typed: string }>(
        sql`select ${sql.raw(by)} typed from studio where id = ${of.studioId}::uuid`,
      )
      const input = { studio: ` ${row!.typed.toLowerCase()} `, words: ['READ', 'EDIT'], purpose: 'Contabilità' }
      const { delegation, userErrors } = (await world.get(of.owner, INVITE, { input })).delegationInvite
      expect(userErrors).toEqual([])
      expect(delegation).toMatchObject({ state: 'PENDING_STUDIO', origin: 'CLIENT_INVITE', words: ['READ', 'EDIT'] })
      const before = await world.get(of.administrator, READ, { id: of.clientId })
      expect(before.client).toMatchObject({ companyData: null, delegation: { state: 'PENDING_STUDIO' } })
      const { delegationAccept } = await world.get(of.administrator, ACCEPT, { id: delegation.id, version: 1 })
      expect(delegationAccept.delegation).toMatchObject({ state: 'ACTIVE', words: ['READ', 'EDIT'] })
      expect((await letters(of.clientId)).map(({ kind }) => kind)).toEqual([
        'DELEGATION_INVITED',
        'DELEGATION_ACCEPTED',
      ])
    }
  })

  it('unknown: says so; an address that nobody has gets a letter, ten a day', async () => {
    const { owner, clientId } = await parties()
    const invite = async (studio: string) =>
      (await world.get(owner, INVITE, { input: { studio, words: ['READ'] } })).delegationInvite
    for (const typed of ['FFFFFFFF', vatNumber(), '', 'x'])
      expect(await invite(typed)).toEqual({
        delegation: null,
        invitedEmail: null,
        userErrors: [{ code: 'STUDIO_UNKNOWN', path: ['studio'] }],
      })
    for (let i = 0; i < 10; i++) {
      const email = `nuovo${i}@example.it`
      expect(await invite(email)).toEqual({ delegation: null, invitedEmail: email, userErrors: [] })
    }
    expect((await invite('nuovo10@example.it')).userErrors).toEqual([
      { code: 'TOO_MANY_INVITATIONS', path: ['studio'] },
    ])
    const sent = await letters(clientId)
    expect(sent).toHaveLength(10)
    expect(sent[0]).toEqual({ kind: 'STUDIO_INVITATION', recipient: 'nuovo0@example.it' })
  })
})

it('to two studios at once: each sees its own and nothing of the other', async () => {
  const one = await parties()
  const other = { ...(await parties()), owner: one.owner, clientId: one.clientId }
  await pick(one, { words: ['READ'] })
  await pick(other, { words: ['READ', 'SEND'] })
  for (const [of, words] of [
    [one, ['READ']],
    [other, ['READ', 'SEND']],
  ] as const) {
    const list = await world.get(of.administrator, '{ delegations { words studio { id } } }')
    expect(list.delegations).toEqual([{ words, studio: { id: of.studioId } }])
  }
  const own = await world.get(one.owner, '{ delegations { id } }')
  expect(own.delegations).toHaveLength(2)
})

it('revoked and renewed keeps both periods, also as of a day between them', async () => {
  const of = await parties()
  const first = (await pick(of, { words: ['READ', 'EDIT'] })).delegation
  const days = (by: number) => {
    world.now = new Date(world.now.getTime() + by * 86_400_000)
  }
  days(2)
  await world.get(of.owner, REVOKE, { id: first.id, version: 1 })
  days(2)
  await pick(of, { words: ['READ'] })
  const { delegations } = await world.get(of.owner, '{ delegations { state periods { state words } } }')
  expect(delegations.map(({ state }: { state: string }) => state).sort()).toEqual(['ACTIVE', 'REVOKED'])
  const periods = delegations.flatMap((each: { periods: { state: string; words: string[] }[] }) => each.periods)
  expect(periods).toContainEqual({ state: 'ACTIVE', words: ['READ', 'EDIT'] })
  expect(periods).toContainEqual({ state: 'ACTIVE', words: ['READ'] })
})

describe.skipIf(!hasPostgres())('at once (needs PostgreSQL)', () => {
  const inPool = async (work: (there: World) => Promise<void>) => {
    const pool = await postgresDatabase(8)
    try {
      await work(createWorld(pool))
    } finally {
      await pool.close()
    }
  }

  it('picked four times: one delegation', () =>
    inPool(async (there) => {
      const of = await parties({ there })
      const answers = await Promise.all(Array.from({ length: 4 }, () => pick(of, {}, there)))
      expect(answers.filter(({ delegation }) => delegation)).toHaveLength(1)
      const told = answers.flatMap(({ userErrors }) => userErrors)
      expect(told).toEqual(Array(3).fill({ code: 'DELEGATION_EXISTS', path: null }))
    }))

  it('an invitation answered twice, and taken back meanwhile: one of them counts', () =>
    inPool(async (there) => {
      const of = await parties({ there })
      const [row] = await there.db.rows<{ code: string }>(sql`select code from studio where id = ${of.studioId}::uuid`)
      const input = { studio: row!.code, words: ['READ'] }
      const { id } = (await there.get(of.owner, INVITE, { input })).delegationInvite.delegation
      const second = await there.operator({ studioId: of.studioId, administrator: true })
      const answers = await Promise.all([
        there.ask(of.administrator, ACCEPT, { id, version: 1 }),
        there.ask(second, ACCEPT, { id, version: 1 }),
        there.ask(of.owner, WITHDRAW, { id, version: 1 }),
      ])
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
      for (const { errors } of answers.filter((each) => each.errors))
        expect(['FORBIDDEN', 'CONFLICT']).toContain(errors![0]!.extensions.code)
    }))

  it('companies that come to one studio together get different numbers', () =>
    inPool(async (there) => {
      const first = await parties({ there })
      const owners = await Promise.all([1, 2, 3].map(async () => there.owner(await there.client())))
      await Promise.all(owners.map((owner) => pick({ ...first, owner }, {}, there)))
      const { clients } = await there.get(first.administrator, '{ clients(sort: CODE) { nodes { code } } }')
      expect(clients.nodes).toEqual([{ code: '000001' }, { code: '000002' }, { code: '000003' }])
    }))
})
