import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askSignIn, cookiesOf, givePassword, PASSWORD } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import { newId } from '../../lib/ids.ts'

const SELECT = `mutation ($id: ID!) { contextSelect(membershipId: $id) {
  viewer { app owner studio { id } client { id } memberships { id current } } userErrors { code } } }`
const MINE = '{ viewer { app memberships { id kind name role current } } }'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(() => {
  world = createWorld(db)
})
afterAll(() => db.close())

/** Operator of one studio, owner of a company that another studio keeps the books of. */
async function operatorAndOwner() {
  const studioId = await world.studio({ name: 'Studio Ferri' })
  const persona = await world.operator({ studioId, supervisor: true })
  const clientId = await world.client({ name: 'Ferri Immobiliare' })
  const clientUserId = newId()
  const row = { id: clientUserId, clientId, personId: persona.personId, owner: true, createdAt: world.now }
  await db.insert(clientUser).values(row)
  return { persona, studioId, clientId, clientUserId, operatorId: persona.operatorId }
}

test('somebody with several memberships works as the first until it chooses, and goes back', async () => {
  const { persona, operatorId, clientUserId, clientId, studioId } = await operatorAndOwner()
  const { viewer } = await world.get(persona, MINE)
  expect(viewer).toEqual({
    app: 'STUDIO',
    memberships: [
      { id: operatorId, kind: 'STUDIO', name: 'Studio Ferri', role: 'SUPERVISOR', current: true },
      { id: clientUserId, kind: 'CLIENT', name: 'Ferri Immobiliare', role: 'OWNER', current: false },
    ],
  })
  const { contextSelect } = await world.get(persona, SELECT, { id: clientUserId })
  expect(contextSelect.viewer).toMatchObject({ app: 'PORTAL', owner: true, client: { id: clientId } })
  expect(contextSelect.viewer.memberships).toEqual([
    { id: operatorId, current: false },
    { id: clientUserId, current: true },
  ])
  expect((await world.get(persona, MINE)).viewer.app).toBe('PORTAL')
  const back = await world.get(persona, SELECT, { id: operatorId })
  expect(back.contextSelect.viewer).toMatchObject({ app: 'STUDIO', owner: false, studio: { id: studioId } })
  const deeds = await db.rows(
    sql`select studio_id, client_id, before, after from audit where subject_id = ${persona.personId}::uuid and action = 'contextSelect' order by id`,
  )
  expect(deeds).toEqual([
    expect.objectContaining({ client_id: clientId, after: { membership: clientUserId } }),
    expect.objectContaining({ studio_id: studioId, before: { membership: clientUserId } }),
  ])
})

test('the choice is of one session: another sign-in begins with the first again, and a new password keeps it', async () => {
  const { persona, clientUserId } = await operatorAndOwner()
  const username = await givePassword(world, persona)
  await world.get(persona, SELECT, { id: clientUserId })
  const { data } = await askSignIn(world, username, PASSWORD)
  expect(data.signIn.viewer.app).toBe('STUDIO')
  const change = `mutation { passwordChange(currentPassword: "${PASSWORD}", newPassword: "quite another password") { viewer { app } } }`
  const { data: changed, cookies } = await world.ask(persona, change)
  expect(changed.passwordChange.viewer.app).toBe('PORTAL')
  expect((await world.get({ name: 'renewed', cookie: cookiesOf(...cookies) }, MINE)).viewer.app).toBe('PORTAL')
})

test('what it did in another’s panel ends', async () => {
  const { persona, operatorId, studioId } = await operatorAndOwner()
  const actedFor = await world.client({ studioId, words: ['READ'] })
  await world.act(persona, actedFor)
  const acting = () => db.rows(sql`select acting_client_id id from session where token = ${persona.sessionToken}`)
  expect(await acting()).toEqual([{ id: actedFor }])
  await world.get(persona, SELECT, { id: operatorId })
  expect(await acting()).toEqual([{ id: null }])
})

test('somebody else’s, one that was ended and one that does not exist are alike', async () => {
  const { persona, studioId, clientUserId } = await operatorAndOwner()
  const colleague = await world.operator({ studioId })
  await db.rows(sql`update client_user set removed_at = now() where id = ${clientUserId}::uuid`)
  for (const id of [colleague.operatorId, clientUserId, newId(), 'x', '']) {
    const { errors } = await world.ask(persona, SELECT, { id })
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  }
  expect((await world.get(persona, MINE)).viewer.memberships).toHaveLength(1)
})

test('a token stays where it was made, and learns of nothing else', async () => {
  const { persona, operatorId, clientUserId } = await operatorAndOwner()
  const token: Persona = await world.token(persona, ['studio:read'])
  expect((await world.get(token, MINE)).viewer.memberships.map(({ id }: { id: string }) => id)).toEqual([operatorId])
  const { errors } = await world.ask(token, SELECT, { id: clientUserId })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'NEVER_BY_TOKEN' }] })
})
