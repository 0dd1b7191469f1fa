import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const CONTACT = `mutation ($clientId: ID!, $input: ClientContactInput!) {
  clientContactUpsert(clientId: $clientId, input: $input) { contact { id } } }`
const SEND = `mutation ($clientId: ID!, $input: ClientSmsInput!, $key: String) {
  clientSmsSend(clientId: $clientId, input: $input, idempotencyKey: $key) {
    smsMessage { id contactName phoneNumber text state createdByName } userErrors { code path } } }`
const LIST = `query ($clientId: ID!, $first: Int, $after: String) { smsMessages(clientId: $clientId, first: $first, after: $after) {
  nodes { text } totalCount pageInfo { hasNextPage endCursor } } }`

async function office() {
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'] })
  const administrator = await world.operator({ studioId, administrator: true })
  const sender = await world.operator({ studioId, name: 'Ida', units: [unitId], classes: ['SMS_CREDENTIALS'] })
  const { clientContactUpsert } = await world.get(administrator, CONTACT, {
    clientId,
    input: { name: 'Ada Neri', phoneNumber: '3331234567' },
  })
  return { studioId, unitId, clientId, administrator, sender, contactId: clientContactUpsert.contact.id }
}

it('keeps a message to a contact, honest about not having sent it, once for the same key (WT-052)', async () => {
  const { clientId, sender, contactId } = await office()
  const send = async (input: object, key?: string) =>
    (await world.get(sender, SEND, { clientId, input, key })).clientSmsSend
  const { smsMessage, userErrors } = await send({ contactId, text: ' Scade il 16. ' }, 'k')
  expect(userErrors).toEqual([])
  expect(smsMessage).toEqual({
    id: expect.any(String),
    contactName: 'Ada Neri',
    phoneNumber: '+393331234567',
    text: 'Scade il 16.',
    state: 'LOGGED',
    createdByName: 'Ida',
  })
  expect((await send({ contactId, text: ' Scade il 16. ' }, 'k')).smsMessage.id).toBe(smsMessage.id)
  await send({ phoneNumber: '+44 7700 900123', text: 'second' })
  const { smsMessages } = await world.get(sender, LIST, { clientId, first: 1 })
  expect(smsMessages).toMatchObject({ nodes: [{ text: 'second' }], totalCount: 2, pageInfo: { hasNextPage: true } })
  const rest = await world.get(sender, LIST, { clientId, after: smsMessages.pageInfo.endCursor })
  expect(rest.smsMessages.nodes).toEqual([{ text: 'Scade il 16.' }])
  const logged = await db.rows<{ after: { text: string } }>(
    sql`select after from audit where chain = ${clientId}::uuid and action = 'clientSmsSend' order by sequence`,
  )
  expect(logged.map(({ after }) => after.text)).toEqual(['Scade il 16.', 'second'])
})

it('tells what is wrong with it, and keeps nothing', async () => {
  const { clientId, sender } = await office()
  const other = await office()
  const send = async (input: object) => (await world.get(sender, SEND, { clientId, input })).clientSmsSend.userErrors
  expect(await send({ text: 'x' })).toEqual([{ code: 'REQUIRED', path: ['phoneNumber'] }])
  expect(await send({ phoneNumber: '02 5551234', text: 'x' })).toEqual([
    { code: 'INVALID_PHONE', path: ['phoneNumber'] },
  ])
  expect(await send({ contactId: other.contactId, text: 'x' })).toEqual([
    { code: 'CONTACT_UNKNOWN', path: ['contactId'] },
  ])
  expect(await send({ phoneNumber: '3331234567', text: ' ' })).toEqual([{ code: 'REQUIRED', path: ['text'] }])
  expect(await send({ phoneNumber: '3331234567', text: 'x'.repeat(613) })).toEqual([
    { code: 'TOO_LONG', path: ['text'] },
  ])
  expect((await world.get(sender, LIST, { clientId })).smsMessages.totalCount).toBe(0)
})

it('needs the class, the unit and READ; another studio of the client sees none of it', async () => {
  const { studioId, unitId, clientId, contactId, sender } = await office()
  const input = { contactId, text: 'x' }
  const classless = await world.operator({ studioId, units: [unitId], classes: ['CLIENT_ADMIN', 'ISSUED_MANAGE'] })
  for (const document of [SEND, LIST]) {
    const refused = await world.ask(classless, document, { clientId, input })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
  }
  const outside = await world.operator({ studioId, classes: ['SMS_CREDENTIALS'] })
  expect((await world.ask(outside, SEND, { clientId, input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  await world.get(sender, SEND, { clientId, input })
  const two = await world.studio()
  await world.card(two, clientId)
  const there = await world.operator({ studioId: two, administrator: true })
  expect((await world.ask(there, LIST, { clientId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await world.delegation({ studioId: two, clientId, words: ['READ'] })
  expect((await world.get(there, LIST, { clientId })).smsMessages).toMatchObject({ nodes: [], totalCount: 0 })
})
