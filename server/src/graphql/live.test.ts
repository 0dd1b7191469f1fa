import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import { testDatabase } from '../../test/database.ts'
import { bearerHeader, cookieHeader, listening, type Reading, subscribe } from '../../test/stream.ts'
import { createWorld, type World } from '../../test/world.ts'
import { type App, createApp } from '../app.ts'
import type { Database } from '../db/database.ts'
import { consent } from '../db/tables/consent.ts'
import { transaction } from '../db/transaction.ts'
import { newId } from '../lib/ids.ts'

let db: Database
let world: World
let app: App
let url: string
const readings: Reading[] = []
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  app = await createApp({ config: testConfig, database: db, clock: () => world.now, streamLimits: { lookMs: 300 } })
  url = await listening(app)
})
afterEach(() => {
  for (const reading of readings.splice(0)) reading.stop()
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const CHANGES = `subscription ($clientId: ID, $id: ID) {
  invoiceStateChanged(clientId: $clientId, id: $id) { state previousState invoice { id state client { id } } } }`
const open = async (headers: Record<string, string>, variables = {}, query = CHANGES) => {
  const reading = await subscribe(url, headers, query, variables)
  readings.push(reading)
  return reading
}
const move = (id: string, status: string, on: Pick<Database, 'rows'> = db) =>
  on.rows(sql`update invoice set status = ${status}, version = version + 1 where id = ${id}::uuid`)
const stateOf = (answer: { data?: { invoiceStateChanged: { state: string } } }) =>
  answer.data?.invoiceStateChanged.state

/** A client whose documents the studio's operator may read, and one of the same studio that it may not even know of. */
async function scene() {
  const studioId = await world.studio()
  const units = [await world.unit({ studioId }), await world.unit({ studioId })]
  const clientId = await world.client({ studioId, units: [units[0]!], words: ['READ'] })
  const hidden = await world.client({ studioId, units: [units[1]!], words: ['READ'] })
  const operator = await world.operator({ studioId, classes: ['ISSUED_READ'], units: [units[0]!] })
  return {
    studioId,
    clientId,
    operator,
    invoice: await world.invoice({ clientId, status: 'QUEUED' }),
    hiddenInvoice: await world.invoice({ clientId: hidden, status: 'QUEUED' }),
    hidden,
  }
}

it('tells each change of state in the order of the commits, with the document as it is then', async () => {
  const { operator, invoice, clientId } = await scene()
  const reading = await open(cookieHeader(operator))
  expect([reading.status, reading.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  await move(invoice, 'SENT')
  expect(await reading.next()).toEqual({
    data: {
      invoiceStateChanged: {
        state: 'SENT',
        previousState: 'QUEUED',
        invoice: { id: invoice, state: 'SENT', client: { id: clientId } },
      },
    },
  })
  const way = ['REJECTED', 'CORRECTING', 'ISSUED', 'QUEUED', 'SENT', 'DELIVERED']
  for (const state of way) await move(invoice, state)
  const told = []
  for (const _ of way) told.push(stateOf(await reading.next()))
  expect(told).toEqual(way)
})

it('tells nothing before the commit, and nothing of what was rolled back', async () => {
  const { operator, invoice } = await scene()
  const reading = await open(cookieHeader(operator))
  const failed = transaction(db, async (tx) => {
    await move(invoice, 'SENT', tx)
    throw new Error('on purpose')
  })
  await expect(failed).rejects.toThrow('on purpose')
  await transaction(db, async (tx) => {
    await move(invoice, 'SENT', tx)
    await move(invoice, 'DELIVERED', tx)
    expect(await reading.next(200)).toBe('NOTHING')
  })
  expect([stateOf(await reading.next()), stateOf(await reading.next())]).toEqual(['SENT', 'DELIVERED'])
  expect(await reading.next(200)).toBe('NOTHING')
})

it('leaves no trace of a client that the viewer may not see', async () => {
  const { operator, invoice, hiddenInvoice, hidden } = await scene()
  const reading = await open(cookieHeader(operator))
  await move(hiddenInvoice, 'SENT')
  await move(invoice, 'SENT')
  expect((await reading.next()).data.invoiceStateChanged.invoice.id).toBe(invoice)
  const [byId, byClient] = [
    await open(cookieHeader(operator), { id: hiddenInvoice }),
    await open(cookieHeader(operator), { clientId: hidden }),
  ]
  const missing = await open(cookieHeader(operator), { id: operator.personId })
  const answers = [await byId.next(), await byClient.next(), await missing.next()]
  for (const { errors } of answers) expect(errors[0].extensions.code).toBe('NOT_FOUND')
  expect(answers[0]).toEqual(answers[2])
})

it('judges each event anew: nothing more once the word is withdrawn, and again once it is granted', async () => {
  const { operator, invoice, clientId } = await scene()
  const reading = await open(cookieHeader(operator), { clientId })
  await move(invoice, 'SENT')
  expect(stateOf(await reading.next())).toBe('SENT')
  await db.rows(sql`update delegation set words = '{}' where client_id = ${clientId}::uuid`)
  await move(invoice, 'DELIVERED')
  expect(await reading.next(300)).toBe('NOTHING')
  await db.rows(sql`update delegation set words = '{READ}' where client_id = ${clientId}::uuid`)
  await move(invoice, 'ACCEPTED_BY_PA')
  expect(stateOf(await reading.next())).toBe('ACCEPTED_BY_PA')
})

it('ends with UNAUTHENTICATED where the token is revoked or the session is gone, though nothing happens', async () => {
  const { operator, invoice } = await scene()
  const token = await world.token(operator, ['invoices:read'])
  const byToken = await open(await bearerHeader(world, token))
  const bySession = await open(cookieHeader(operator))
  await db.rows(sql`update api_token set revoked_at = now() where id = ${token.tokenId}::uuid`)
  await move(invoice, 'SENT')
  expect((await byToken.next()).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  expect(await byToken.next()).toBe('COMPLETE')
  expect(stateOf(await bySession.next())).toBe('SENT')
  await db.rows(sql`delete from session where user_id = ${operator.personId}::uuid`)
  expect((await bySession.next(2000)).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  expect(await bySession.next()).toBe('COMPLETE')
})

it('refuses when it is asked: by the gate, without a right to the client, and whoever is nobody', async () => {
  const { studioId, operator } = await scene()
  const outside = await world.operator({ studioId, classes: ['RECEIVED'] })
  const refused = await open(cookieHeader(outside))
  expect((await refused.next()).errors[0].extensions).toMatchObject({
    code: 'FORBIDDEN',
    action: 'invoiceStateChanged',
  })
  const scoped = await open(await bearerHeader(world, await world.token(operator, ['clients:read'])))
  expect((await scoped.next()).errors[0].extensions.missing[0]).toMatchObject({ condition: 'scope' })
  const nobody = await open({})
  expect([nobody.status, (await nobody.next()).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
})

it('takes subscriptions only, and only here', async () => {
  const { operator } = await scene()
  const query = await open(cookieHeader(operator), {}, '{ viewer { name } }')
  expect([query.status, (await query.next()).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  const invalid = await open(cookieHeader(operator), {}, 'subscription { nothing }')
  expect([invalid.status, (await invalid.next()).errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
  const headers = { ...cookieHeader(operator), 'content-type': 'application/json' }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: CHANGES }) })
  const { errors } = (await answer.json()) as { errors: object[] }
  expect(errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringContaining('/graphql/stream'),
  })
})

it('tells both sides of a delegation, and of its words only who may read it', async () => {
  const { operator, clientId, studioId } = await scene()
  const query = 'subscription { delegationChanged { state previousState delegation { words } } }'
  const [studio, owner, user, other] = [
    await open(cookieHeader(operator), {}, query),
    await open(cookieHeader(await world.owner(clientId)), {}, query),
    await open(cookieHeader(await world.additionalUser(clientId, ['READ'])), {}, query),
    await open(cookieHeader(await world.owner(await world.client({ studioId }))), {}, query),
  ]
  await db.rows(
    sql`update delegation set words = '{READ,SEND}', changed_at = now() where client_id = ${clientId}::uuid`,
  )
  const change = { state: 'ACTIVE', previousState: 'ACTIVE', delegation: { words: ['READ', 'SEND'] } }
  expect(await studio.next()).toEqual({ data: { delegationChanged: change } })
  expect(await owner.next()).toEqual({ data: { delegationChanged: change } })
  expect(await user.next()).toEqual({ data: { delegationChanged: { ...change, delegation: null } } })
  expect(await other.next(200)).toBe('NOTHING')
})

it('tells what a client answered, to the studio that asked and to the client', async () => {
  const { operator, clientId, studioId } = await scene()
  const consentId = newId()
  await db.insert(consent).values({
    id: consentId,
    studioId,
    clientId,
    state: 'SENT',
    sentAt: world.now,
    createdAt: world.now,
    changedAt: world.now,
  })
  const query = 'subscription { consentAnswered { state previousState consent { id answerState } } }'
  const readings = [
    await open(cookieHeader(operator), {}, query),
    await open(cookieHeader(await world.owner(clientId)), {}, query),
  ]
  const stranger = await open(cookieHeader(await world.operator({ studioId, classes: ['ISSUED_READ'] })), {}, query)
  await db.rows(sql`update consent set state = 'ADHERED' where id = ${consentId}::uuid`)
  const told = { state: 'ADHERED', previousState: 'SENT', consent: { id: consentId, answerState: 'ADHERED' } }
  for (const reading of readings) expect(await reading.next()).toEqual({ data: { consentAnswered: told } })
  expect(await stranger.next(300)).toBe('NOTHING')
})
