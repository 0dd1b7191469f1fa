import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSignIn, cookiesOf } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { clientSeats } from '../../db/tables/account.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const USER = '{ id name username email words state expiresOn mustChangePassword worksElsewhere version allowedActions }'
const ANSWER = `{ additionalUser ${USER} seatUsage { bought used free active } userErrors { code path message } }`
const LIST = `query ($id: ID!, $filter: AdditionalUserFilter) {
  additionalUsers(clientId: $id, filter: $filter) { nodes ${USER} totalCount } }`
const CREATE = `mutation ($id: ID!, $input: AdditionalUserCreateInput!, $key: String) {
  additionalUserCreate(clientId: $id, input: $input, idempotencyKey: $key) {
    temporaryPassword ${ANSWER.slice(1)} }`
const SET = `mutation ($id: ID!, $version: Int!, $words: [Word!]!, $confirm: Boolean) {
  additionalUserPermissionsSet(id: $id, expectedVersion: $version, input: { words: $words, confirmRemoval: $confirm }) ${ANSWER} }`
const CHANGE = `mutation ($currentPassword: String!, $newPassword: String!) {
  passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) { userErrors { code } } }`
const RECEIVED = '{ receivedInvoices { nodes { id } } }'

/** A company with an owner and so many seats. */
async function company(seats = 3, options: Parameters<World['client']>[0] = {}) {
  const clientId = await world.client(options)
  const row = { clientId, bought: seats, validFrom: '2026-01-01', validTo: '2026-12-31' }
  if (seats > 0) await db.insert(clientSeats).values(row)
  return { clientId, owner: await world.owner(clientId) }
}
let names = 0
const someone = (words: readonly Word[] = ['READ'], more: object = {}) => ({
  name: 'Chiara Riva',
  username: `chiarariva${++names}`,
  email: 'chiara@example.it',
  words,
  ...more,
})
const create = async (owner: Persona, id: string, input: object, key?: string) =>
  (await world.get(owner, CREATE, { id, input, key })).additionalUserCreate
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const refusalOf = async (who: Persona, document: string, variables: object = {}) =>
  (await world.ask(who, document, variables as Record<string, unknown>)).errors?.[0]?.extensions

/** Signs in as a browser would. */
async function browserOf(username: string, password: string): Promise<Persona & { errors: string[] }> {
  const { data, cookies } = await askSignIn(world, username, password)
  return { name: username, cookie: cookiesOf(...cookies), errors: codes(data.signIn) }
}

describe('creating an additional user', () => {
  it('lets it in with its own login name, first of all to change its password; on accounts of both kinds', async () => {
    for (const kind of ['FULL', 'RECEIVE_ONLY'] as const) {
      const { clientId, owner } = await company(1, { kind })
      const input = someone(['READ'])
      const made = await create(owner, clientId, input)
      expect(made.userErrors).toEqual([])
      expect(made.additionalUser).toMatchObject({ words: ['READ'], state: 'ACTIVE', mustChangePassword: true })
      expect(made.seatUsage).toEqual({ bought: 1, used: 1, free: 0, active: 1 })

      const currentPassword = made.temporaryPassword
      const user = await browserOf(input.username, currentPassword)
      expect(user.errors).toEqual([])
      const closed = { code: 'FORBIDDEN', missing: [{ reason: 'PASSWORD_CHANGE_REQUIRED' }] }
      expect(await refusalOf(user, RECEIVED)).toMatchObject(closed)
      const { data, cookies } = await world.ask(user, CHANGE, { currentPassword, newPassword: 'Lambro-in-piena-26' })
      expect(codes(data.passwordChange)).toEqual([])
      const renewed = { name: 'renewed', cookie: cookiesOf(...cookies) }
      expect((await world.get(renewed, RECEIVED)).receivedInvoices.nodes).toEqual([])
    }
  })

  it('takes a login name of 8 letters or digits, nobody else’s, words with READ, and modules that are on', async () => {
    const { clientId, owner } = await company(9, { modules: { PAYMENTS: null } })
    const wrong: [object, string, string[]][] = [
      [{ username: 'chiarar' }, 'USERNAME_MALFORMED', ['username']],
      [{ username: 'chiara.riva' }, 'USERNAME_MALFORMED', ['username']],
      [{ username: 'chiaraèriva' }, 'USERNAME_MALFORMED', ['username']],
      [{ name: ' ' }, 'REQUIRED', ['name']],
      [{ email: 'chiara' }, 'EMAIL_MALFORMED', ['email']],
      [{ words: [] }, 'REQUIRES_READ', ['words']],
      [{ words: ['EDIT'] }, 'REQUIRES_READ', ['words', '0']],
      [{ words: ['READ', 'DOCS_READ'] }, 'MODULE_NOT_ACTIVE', ['words', '1']],
      [{ expiresOn: '2026-11-20' }, 'INVALID_VALIDITY_RANGE', ['expiresOn']],
    ]
    for (const [more, code, path] of wrong) {
      const refused = await create(owner, clientId, someone(['READ'], more))
      expect(refused).toMatchObject({ additionalUser: null, temporaryPassword: null, userErrors: [{ code, path }] })
    }
    const input = someone(['PAY_READ', 'READ'])
    expect((await create(owner, clientId, input)).additionalUser.words).toEqual(['READ', 'PAY_READ'])
    const again = { ...someone(), username: input.username.toUpperCase() }
    expect(codes(await create(owner, clientId, again))).toEqual(['USERNAME_TAKEN'])
  })

  it('stops at the seats that are bought, with how many are taken, and once these are over', async () => {
    const { clientId, owner } = await company(1)
    await create(owner, clientId, someone())
    const refused = await create(owner, clientId, someone())
    expect(refused).toMatchObject({ seatUsage: { bought: 1, used: 1 }, userErrors: [{ code: 'SEAT_LIMIT_REACHED' }] })
    expect(refused.userErrors[0].message).toContain('1 seats are taken of 1')
    const none = await company(0)
    expect(codes(await create(none.owner, none.clientId, someone()))).toEqual(['SEAT_LIMIT_REACHED'])
    const free = await company(5)
    const later = createWorld(db, { now: new Date('2027-01-01T10:00:00Z') })
    const { additionalUserCreate } = await later.get(free.owner, CREATE, { id: free.clientId, input: someone() })
    expect(codes(additionalUserCreate)).toEqual(['SEATS_ENDED'])
  })

  it('answers a repeated key with the same user, and the password no more', async () => {
    const { clientId, owner } = await company(1)
    const input = someone()
    const first = await create(owner, clientId, input, 'once')
    const second = await create(owner, clientId, input, 'once')
    expect(second).toMatchObject({ additionalUser: { id: first.additionalUser.id }, temporaryPassword: null })
  })

  it('is the owner’s alone: no studio, no user whatever its words, no token, not of another company, not looking as a user', async () => {
    const studioId = await world.studio()
    const { clientId, owner } = await company(9, { studioId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
    const administrator = await world.operator({ studioId, administrator: true })
    const user = await world.additionalUser(clientId, ['READ', 'EDIT', 'SEND', 'CONFIGURE'])
    const looking = await world.owner(clientId)
    await world.lookAs(looking, { clientUserId: user.clientUserId })
    const variables = { id: clientId, input: someone() }
    const reason = async (who: Persona) =>
      ((await refusalOf(who, CREATE, variables))?.missing as { reason: string }[])?.[0]?.reason
    expect(await reason(administrator)).toBe('NEVER_FOR_STUDIOS')
    expect(await reason(user)).toBe('OWNER_ONLY')
    expect(await reason(await world.token(owner, ['users:read']))).toBe('NEVER_BY_TOKEN')
    expect(await reason(looking)).toBe('VIEWING_AS')
    const stranger = (await company()).owner
    expect(await refusalOf(stranger, CREATE, variables)).toMatchObject({ code: 'NOT_FOUND' })
    // Nor does it give itself words.
    const itself = { id: user.clientUserId, version: 1, words: ['READ', 'DOCS_READ'] }
    expect(await refusalOf(user, SET, itself)).toMatchObject({ missing: [{ reason: 'OWNER_ONLY' }] })
  })
})

describe('what an additional user may', () => {
  it('is asked anew in each request: a word taken away is refused in the very next', async () => {
    const { clientId, owner } = await company()
    const user = await world.additionalUser(clientId, ['READ', 'EDIT', 'SEND'])
    const invoiceId = await world.invoice({ clientId, status: 'ISSUED' })
    const SEND = `query ($id: ID!) { viewerCan(checks: [{ action: "invoiceSend", resourceId: $id }]) }`
    const may = async () => (await world.get(user, SEND, { id: invoiceId })).viewerCan
    expect(await may()).toEqual([true])
    const set = (version: number, words: Word[], confirm?: boolean) =>
      world.ask(owner, SET, { id: user.clientUserId, version, words, confirm })
    const { data } = await set(1, ['EDIT', 'READ'])
    expect(data.additionalUserPermissionsSet).toMatchObject({ additionalUser: { words: ['READ', 'EDIT'], version: 2 } })
    expect(await may()).toEqual([false])
    const sent = 'mutation ($id: ID!) { invoiceSend(id: $id, expectedVersion: 1) { userErrors { code } } }'
    const refused = { code: 'FORBIDDEN', missing: [{ reason: 'WORD_NOT_GIVEN', needs: ['SEND'] }] }
    expect(await refusalOf(user, sent, { id: invoiceId })).toMatchObject(refused)
    // Two owners at once: the second is told.
    expect((await set(1, ['READ'])).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' })
    // Reading carries the rest: taking it away takes all, after a question.
    const wordless = await set(2, [])
    expect(codes(wordless.data.additionalUserPermissionsSet)).toEqual(['CONFIRM_REMOVAL'])
    const meant = await set(2, [], true)
    expect(meant.data.additionalUserPermissionsSet.additionalUser.words).toEqual([])
    expect(await refusalOf(user, RECEIVED)).toMatchObject({ missing: [{ reason: 'WORD_NOT_GIVEN' }] })
  })

  it('is never set for an owner, and a user of another company is unknown', async () => {
    const { clientId, owner } = await company()
    const other = await world.additionalUser((await company()).clientId, ['READ'])
    const set = (id: string) => world.ask(owner, SET, { id, version: 1, words: ['READ'] })
    expect(codes((await set(owner.clientUserId)).data.additionalUserPermissionsSet)).toEqual(['OWNER_HAS_ALL'])
    const hidden = await set(other.clientUserId)
    const missing = await set('0190a000-0000-7000-8000-000000000000')
    expect(hidden.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    expect(hidden.errors?.[0]?.message).toBe(missing.errors?.[0]?.message)
    expect((await set('nonsense')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    expect((await world.get(owner, LIST, { id: clientId })).additionalUsers.totalCount).toBe(0)
  })
})
