import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import { newId } from '../../lib/ids.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
  operatorUpdate(id: $id, expectedVersion: $version, input: $input) { operator { version } userErrors { code path } } }`
const RESET = 'mutation ($id: ID!) { operatorPasswordReset(id: $id) { oneTimePassword userErrors { code } } }'
const SET_OUT = (verb: string) =>
  `mutation ($id: ID!, $version: Int!) { ${verb}(id: $id, expectedVersion: $version) { operator { state mustChangePassword } userErrors { code } } }`

/** One person: operator of a studio, and owner of a company that has nothing to do with it. */
async function both() {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const operator = await world.operator({ studioId })
  const clientId = await world.client()
  const clientUserId = newId()
  const { personId } = operator
  await db.insert(clientUser).values({ id: clientUserId, clientId, personId, owner: true, createdAt: world.now })
  const asOwner = await secondSession(operator.personId)
  await world.get(asOwner, 'mutation ($id: ID!) { contextSelect(membershipId: $id) { userErrors { code } } }', {
    id: clientUserId,
  })
  return { administrator, operator, asOwner, id: operator.operatorId, clientUserId }
}
async function secondSession(personId: string) {
  const sessionToken = newId()
  await db.executeSql(
    "insert into session (id, user_id, token, expires_at, created_at, updated_at) values (gen_random_uuid(), $1, $2, '2027-11-21', '2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z')",
    [personId, sessionToken],
  )
  return { name: 'the same', personId, sessionToken }
}
const app = async (who: { sessionToken: string }) =>
  (await world.ask(who as never, '{ viewer { app } }')).data?.viewer?.app ?? null

describe('an operator who also owns a company', () => {
  it('keeps its account to itself: the studio resets, renames and redirects nothing', async () => {
    const { administrator, asOwner, id } = await both()
    const input = {
      name: 'Another',
      username: 'another.name',
      email: 'studio@example.it',
      expiresOn: '2026-12-01',
      passwordValidityDays: 1,
      mustChangePassword: true,
    }
    for (const [field, value] of Object.entries(input)) {
      const { operatorUpdate } = await world.get(administrator, UPDATE, { id, version: 1, input: { [field]: value } })
      expect(operatorUpdate).toEqual({ operator: null, userErrors: [{ code: 'PERSON_ELSEWHERE', path: [field] }] })
    }
    expect((await world.get(administrator, RESET, { id })).operatorPasswordReset).toEqual({
      oneTimePassword: null,
      userErrors: [{ code: 'PERSON_ELSEWHERE' }],
    })
    expect(await app(asOwner)).toBe('PORTAL')
    const { operator } = await world.get(administrator, 'query ($id: ID!) { operator(id: $id) { worksElsewhere } }', {
      id,
    })
    expect(operator.worksElsewhere).toBe(true)
  })

  it('is given and denied rights in the studio as everybody', async () => {
    const { administrator, id } = await both()
    const input = { classes: ['RECEIVED'], supervisor: true }
    const { operatorUpdate } = await world.get(administrator, UPDATE, { id, version: 1, input })
    expect(operatorUpdate).toEqual({ operator: { version: 2 }, userErrors: [] })
  })

  it('is shut out of the studio alone, at once, with its tokens; its company stays open', async () => {
    const { administrator, operator, asOwner, id } = await both()
    const token = await world.token(operator, ['studio:read'])
    const disabled = await world.get(administrator, SET_OUT('operatorDisable'), { id, version: 1 })
    expect(disabled.operatorDisable.operator.state).toBe('DISABLED')
    expect((await world.ask(token, '{ studio { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(await app(asOwner)).toBe('PORTAL')
    // A session that chose nothing works as what is left of the person.
    expect(await app(await secondSession(operator.personId))).toBe('PORTAL')
    const memberships = (await world.get(asOwner, '{ viewer { memberships { kind } } }')).viewer.memberships
    expect(memberships).toEqual([{ kind: 'CLIENT' }])
    const enabled = await world.get(administrator, SET_OUT('operatorEnable'), { id, version: 2 })
    // Its password is not the studio's to end.
    expect(enabled.operatorEnable.operator).toEqual({ state: 'ACTIVE', mustChangePassword: false })
    expect(await app(await secondSession(operator.personId))).toBe('STUDIO')
  })

  it('is the studio’s own again once the company has taken it away', async () => {
    const { administrator, id, clientUserId } = await both()
    await db.executeSql('update client_user set removed_at = $2 where id = $1', [clientUserId, world.now.toISOString()])
    const { operatorUpdate } = await world.get(administrator, UPDATE, { id, version: 1, input: { name: 'Ada' } })
    expect(operatorUpdate.userErrors).toEqual([])
  })
})
