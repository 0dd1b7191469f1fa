import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { newId } from '../../lib/ids.ts'
import { addNotice } from './add-notice.ts'

const NOTICES = '{ notices { key kind at clientId facts } }'
const DISMISS = 'mutation ($key: ID!) { noticeDismiss(key: $key) { dismissed userErrors { code } } }'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(() => {
  world = createWorld(db)
})
afterAll(() => db.close())

interface Told {
  key: string
  kind: string
  clientId: string | null
  facts: Record<string, unknown>
}
const told = async (persona: Persona): Promise<Told[]> => (await world.get(persona, NOTICES)).notices
const kinds = async (persona: Persona) => (await told(persona)).map(({ kind }) => kind)
const keyOf = async (persona: Persona, kind: string) => (await told(persona)).find((each) => each.kind === kind)!.key
const dismiss = (persona: Persona, key: string) => world.ask(persona, DISMISS, { key })
const codeOf = async (persona: Persona, key: string) =>
  (await dismiss(persona, key)).errors?.map(({ extensions, message }) => [extensions.code, message])

/** A client chose the studio, and told it so. */
async function started(studioId: string, clientId: string, clientName = 'Fornace Bianchi S.r.l.') {
  const now = world.now
  await addNotice(db, {
    kind: 'DELEGATION_STARTED',
    audience: 'STUDIO',
    studioId,
    clientId,
    facts: { clientName },
    now,
  })
}

test('the message on SMART services is for administrators only; operators and supervisors get their own (WK-006, WK-048)', async () => {
  const studioId = await world.studio()
  expect(await kinds(await world.operator({ studioId, administrator: true }))).toEqual(['SMART_ACCESS_ADMIN'])
  expect(await kinds(await world.operator({ studioId, supervisor: true }))).toEqual(['SMART_ACCESS_OPERATOR'])
  expect(await kinds(await world.operator({ studioId }))).toEqual(['SMART_ACCESS_OPERATOR'])
  const clientId = await world.client({ studioId, words: ['READ'] })
  expect(await kinds(await world.owner(clientId))).toEqual([])
  expect(await kinds(await world.additionalUser(clientId, ['READ']))).toEqual([])
})

test('put away it never comes back, and the others still see it (WK-007)', async () => {
  const studioId = await world.studio()
  const one = await world.operator({ studioId, administrator: true })
  const other = await world.operator({ studioId, administrator: true })
  const { data } = await dismiss(one, 'SMART_ACCESS_ADMIN')
  expect(data.noticeDismiss).toEqual({ dismissed: 'SMART_ACCESS_ADMIN', userErrors: [] })
  world.now = new Date('2027-03-01T10:00:00Z')
  expect(await kinds(one)).toEqual([])
  expect(await kinds(other)).toEqual(['SMART_ACCESS_ADMIN'])
  expect((await dismiss(one, 'SMART_ACCESS_ADMIN')).data.noticeDismiss.dismissed).toBe('SMART_ACCESS_ADMIN')
  const deeds = await db.rows(
    sql`select after from audit where action = 'noticeDismiss' and person_id = ${one.personId}::uuid`,
  )
  expect(deeds).toEqual([{ after: { notice: 'SMART_ACCESS_ADMIN' } }])
})

test('a password that is valid for 90 days warns from 10 days before, with the count, of each password anew (WT-041)', async () => {
  const studioId = await world.studio()
  const who = await world.operator({ studioId, passwordSetOn: '2026-11-01', passwordValidityDays: 90 })
  await db.rows(sql`update person set password_warning_days = 10 where id = ${who.personId}::uuid`)
  const warnings = async () => (await told(who)).filter(({ kind }) => kind === 'PASSWORD_EXPIRING')
  // 1 November and 90 days: 30 January.
  world.now = new Date('2027-01-19T10:00:00Z')
  expect(await warnings()).toEqual([])
  world.now = new Date('2027-01-20T10:00:00Z')
  expect(await warnings()).toEqual([
    {
      key: 'PASSWORD_EXPIRING.2027-01-30',
      kind: 'PASSWORD_EXPIRING',
      at: null,
      clientId: null,
      facts: { count: 10, day: '2027-01-30' },
    },
  ])
  await dismiss(who, 'PASSWORD_EXPIRING.2027-01-30')
  expect(await warnings()).toEqual([])
  await db.rows(sql`update person set password_set_on = '2027-01-20' where id = ${who.personId}::uuid`)
  world.now = new Date('2027-04-12T10:00:00Z')
  expect((await warnings()).map(({ facts }) => facts)).toEqual([{ count: 8, day: '2027-04-20' }])
})

test('what concerns a client is told to the administrators and to the operators who see that client', async () => {
  const studioId = await world.studio()
  const [milano, padova] = [await world.unit({ studioId }), await world.unit({ studioId })]
  const clientId = await world.client({ studioId, units: [milano], words: ['READ'] })
  await started(studioId, clientId)
  await addNotice(db, {
    kind: 'DELEGATION_ENDED',
    audience: 'CLIENT',
    clientId,
    facts: { name: 'Ferri' },
    now: world.now,
  })
  const both = [['DELEGATION_STARTED', clientId]]
  const stored = async (persona: Persona) =>
    (await told(persona)).filter(({ clientId }) => clientId).map(({ kind, clientId }) => [kind, clientId])
  expect(await stored(await world.operator({ studioId, administrator: true }))).toEqual(both)
  expect(await stored(await world.operator({ studioId, supervisor: true }))).toEqual(both)
  expect(await stored(await world.operator({ studioId, units: [milano] }))).toEqual(both)
  expect(await stored(await world.operator({ studioId, units: [padova] }))).toEqual([])
  const elsewhere = await world.studio()
  await world.card(elsewhere, clientId)
  expect(await stored(await world.operator({ studioId: elsewhere, administrator: true }))).toEqual([])
  expect(await stored(await world.owner(clientId))).toEqual([['DELEGATION_ENDED', clientId]])
  expect(await stored(await world.additionalUser(clientId, ['READ', 'CONFIGURE']))).toEqual([])
  expect(await stored(await world.owner(await world.client()))).toEqual([])
})

test('what one is not told cannot be put away: it answers like what does not exist', async () => {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const clientId = await world.client({ studioId, words: ['READ'] })
  await started(studioId, clientId)
  const administrator = await world.operator({ studioId, administrator: true })
  const key = await keyOf(administrator, 'DELEGATION_STARTED')
  const operator = await world.operator({ studioId, units: [unit] })
  const missing = await codeOf(operator, newId())
  expect(missing?.[0]?.[0]).toBe('NOT_FOUND')
  for (const other of [key, 'SMART_ACCESS_ADMIN', 'PASSWORD_EXPIRING.2026-12-01', 'x', '', 'y'.repeat(5000)])
    expect(await codeOf(operator, other)).toEqual(missing)
  expect(await codeOf(await world.owner(clientId), key)).toEqual(missing)
  expect(await db.rows(sql`select from notice_dismissal where person_id = ${operator.personId}::uuid`)).toEqual([])
  expect(await codeOf(administrator, key)).toBeUndefined()
  expect(await kinds(administrator)).toEqual(['SMART_ACCESS_ADMIN'])
})

test('a home tells the newest twenty, in two statements with who asks', async () => {
  const studioId = await world.studio()
  const clientId = await world.client({ studioId })
  const start = world.now.getTime()
  for (let minute = 0; minute < 23; minute++) {
    world.now = new Date(start + minute * 60_000)
    await started(studioId, clientId, `Cliente ${minute}`)
  }
  const administrator = await world.operator({ studioId, administrator: true })
  const statements = await statementsOf(db, () => told(administrator))
  expect(statements).toHaveLength(2)
  const names = (await told(administrator)).map(({ facts }) => facts.clientName)
  expect(names).toEqual([undefined, ...Array.from({ length: 20 }, (_, index) => `Cliente ${22 - index}`)])
})

test('in a client’s panel one’s own home tells nothing, and looking as somebody puts nothing away', async () => {
  const studioId = await world.studio()
  const clientId = await world.client({ studioId, words: ['READ'] })
  await started(studioId, clientId)
  const administrator = await world.operator({ studioId, administrator: true })
  const operator = await world.operator({ studioId })
  await world.lookAs(administrator, { operatorId: operator.operatorId })
  expect(await kinds(administrator)).toEqual(['SMART_ACCESS_OPERATOR'])
  expect((await codeOf(administrator, 'SMART_ACCESS_OPERATOR'))?.[0]?.[0]).toBe('FORBIDDEN')
  await world.lookAs(administrator, {})
  await world.act(administrator, clientId)
  expect(await kinds(administrator)).toEqual([])
})
