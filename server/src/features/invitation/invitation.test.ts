import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nobody } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { openLink } from '../mail/sealed-link.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const INVITE = `mutation ($clientId: ID!, $email: String!) { ownerInvite(clientId: $clientId, email: $email) { expiresAt userErrors { code path } } }`
const LOOK = 'query ($token: String!) { ownerInvitation(token: $token) { clientName studioName } }'
const ACCEPT = `mutation ($token: String!, $username: String!, $password: String!) {
  ownerInvitationAccept(token: $token, name: "Sara Greco", username: $username, password: $password) { viewer { name app } userErrors { code path } } }`
const password = 'seven green bicycles'

/** A client that a studio recorded, and who keeps its clients. */
async function recorded(there = world) {
  const studioId = await there.studio({ name: 'Studio Rossi' })
  const unit = await there.unit({ studioId })
  const clientId = await there.client({ studioId, units: [unit], name: 'Frantoio Greco', words: ['READ'] })
  const keeper = await there.operator({ studioId, units: [unit], classes: ['CLIENT_ADMIN'] })
  return { studioId, unit, clientId, keeper }
}
const invite = async (of: Awaited<ReturnType<typeof recorded>>, email = 'sara@example.it', there = world) =>
  (await there.get(of.keeper, INVITE, { clientId: of.clientId, email })).ownerInvite
/** What the last letter about this client leads to. */
async function mailedToken(clientId: string, there = world) {
  const [row] = await there.db.rows<{ link: string; recipient: string; body: string }>(
    sql`select secret_link link, recipient, body from email_message where client_id = ${clientId}::uuid and kind = 'OWNER_INVITATION' order by id desc limit 1`,
  )
  const link = await openLink(row!.link, there.config)
  return { token: link.split('#invitation=')[1]!, ...row! }
}
const accept = async (token: string, username: string, there = world) =>
  (await there.ask(nobody, ACCEPT, { token, username, password })).data.ownerInvitationAccept

it('makes whoever follows the link the owner, once', async () => {
  const of = await recorded()
  expect(await invite(of)).toEqual({ expiresAt: '2026-11-28T10:00:00.000Z', userErrors: [] })
  const { token, recipient, body } = await mailedToken(of.clientId)
  expect(recipient).toBe('sara@example.it')
  expect(body).not.toContain(token)
  expect((await world.get(nobody, LOOK, { token })).ownerInvitation).toEqual({
    clientName: 'Frantoio Greco',
    studioName: 'Studio Rossi',
  })
  expect((await accept(token, 'a b')).userErrors).toEqual([{ code: 'USERNAME_MALFORMED', path: ['username'] }])
  expect(await accept(token, 'sara')).toEqual({ viewer: { name: 'Sara Greco', app: 'PORTAL' }, userErrors: [] })
  expect((await accept(token, 'another')).userErrors).toEqual([{ code: 'INVITATION_OVER', path: null }])
  expect((await world.get(nobody, LOOK, { token })).ownerInvitation).toBeNull()
  const { client } = await world.get(of.keeper, 'query ($id: ID!) { client(id: $id) { owners } }', { id: of.clientId })
  expect(client.owners).toEqual(['Sara Greco'])
  expect((await invite(of)).userErrors).toEqual([{ code: 'CLIENT_DECIDES', path: ['clientId'] }])
})

it('is over after seven days, and as soon as the company can decide for itself', async () => {
  const [late, overtaken] = [await recorded(), await recorded()]
  await invite(late)
  await invite(overtaken)
  const { token } = await mailedToken(late.clientId)
  const other = await mailedToken(overtaken.clientId)
  await db.rows(
    sql`update mail_link set expires_at = ${world.now.toISOString()}::timestamptz where client_id = ${late.clientId}::uuid`,
  )
  expect((await world.get(nobody, LOOK, { token })).ownerInvitation).toBeNull()
  expect((await accept(token, 'late')).userErrors).toEqual([{ code: 'INVITATION_OVER', path: null }])
  await world.owner(overtaken.clientId)
  expect((await accept(other.token, 'overtaken')).userErrors).toEqual([{ code: 'INVITATION_OVER', path: null }])
})

it('is for a company of one’s own units, that no other studio works for', async () => {
  const of = await recorded()
  const refusal = async (who: typeof of.keeper) =>
    (await world.ask(who, INVITE, { clientId: of.clientId, email: 'a@example.it' })).errors?.[0]?.extensions
  const { studioId, unit } = of
  expect(await refusal(await world.operator({ studioId, classes: ['CLIENT_ADMIN'] }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await refusal(await world.operator({ studioId, units: [unit], classes: ['CLIENT_OPERATOR'] }))).toMatchObject({
    missing: [{ reason: 'MISSING_CLASS' }],
  })
  expect((await invite(of, 'nobody')).userErrors).toEqual([{ code: 'EMAIL_MALFORMED', path: ['email'] }])
  const other = await world.studio()
  await world.card(other, of.clientId)
  await world.delegation({ studioId: other, clientId: of.clientId })
  expect((await invite(of)).userErrors).toEqual([{ code: 'CLIENT_DECIDES', path: ['clientId'] }])
})

it('writes five letters a day about one company, no more', async () => {
  const of = await recorded()
  for (let i = 0; i < 5; i++) expect((await invite(of, `a${i}@example.it`)).userErrors).toEqual([])
  expect((await invite(of)).userErrors).toEqual([{ code: 'TOO_MANY_INVITATIONS', path: ['email'] }])
})

it.skipIf(!hasPostgres())('of two who answer at once one becomes the owner (needs PostgreSQL)', async () => {
  const pool = await postgresDatabase(8)
  try {
    const there = createWorld(pool)
    const of = await recorded(there)
    await invite(of, 'sara@example.it', there)
    const { token } = await mailedToken(of.clientId, there)
    const answers = await Promise.all(['anna', 'bruno', 'carla'].map((name) => accept(token, name, there)))
    expect(answers.filter(({ viewer }) => viewer)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array(2).fill({ code: 'INVITATION_OVER', path: null }),
    )
  } finally {
    await pool.close()
  }
})
