import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { person } from '../../db/tables/person.ts'
import { addDays } from '../../lib/days.ts'
import { messages } from '../mail/testing/posting.ts'
import { warnOfExpiries } from './warn-of-expiries.ts'

let db: Database
let world: World
let studioId: string
let administrator: { personId: string }
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  await db.executeSql(
    'truncate email_message; update delegation set valid_to = null; update operating_unit set valid_to = null',
  )
  await db.executeSql('update person set password_validity_days = 0, expires_on = null')
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Ferri' })
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const inDays = (days: number) => addDays(world.today, days)
const warn = () => warnOfExpiries(db, world.now)
const told = async () => (await messages(db)).map(({ kind, personId }) => [kind, personId])
const tomorrow = () => {
  world.now = new Date(world.now.getTime() + 86_400_000)
}

it('a password is told of from the first day of its warning until it has expired, once', async () => {
  const { personId } = await world.operator({ studioId, passwordSetOn: inDays(-79), passwordValidityDays: 90 })
  await db.update(person).set({ passwordWarningDays: 10 }).where(eq(person.id, personId))
  await warn()
  expect(await told()).toEqual([])
  for (let day = 0; day < 15; day++) {
    tomorrow()
    await warn()
  }
  const [message, ...more] = await messages(db)
  expect(more).toEqual([])
  expect(message).toMatchObject({ kind: 'PASSWORD_EXPIRING', personId, studioId })
  expect(message!.subject).toBe('La sua password scade il 2 dicembre 2026')
  // Another password is another thing to tell of.
  await db.update(person).set({ passwordSetOn: world.today, passwordValidityDays: 5 }).where(eq(person.id, personId))
  await warn()
  expect(await told()).toHaveLength(2)
})

it('a password without a warning, or of somebody who cannot sign in, is told of to nobody', async () => {
  const set = { passwordSetOn: inDays(-85), passwordValidityDays: 90 }
  await world.operator({ studioId, ...set })
  const others = [
    await world.operator({ studioId, disabled: true, ...set }),
    await world.operator({ studioId, expiresOn: inDays(-1), ...set }),
    await world.person(set),
  ]
  for (const { personId } of others)
    await db.update(person).set({ passwordWarningDays: 10 }).where(eq(person.id, personId))
  await warn()
  expect(await told()).toEqual([])
})

it('a user is told of seven days before its last day, in its own language', async () => {
  const { personId } = await world.operator({ studioId, expiresOn: inDays(7), name: 'Ada' })
  await world.operator({ studioId, expiresOn: inDays(8) })
  await world.operator({ studioId, expiresOn: inDays(-1) })
  await db.update(person).set({ language: 'en' }).where(eq(person.id, personId))
  await warn()
  await warn()
  const all = await messages(db)
  expect(all).toMatchObject([{ kind: 'USER_EXPIRING', personId, subject: 'Your access ends on 28 November 2026' }])
})

it('a unit is told of thirty days before its end, to the administrators', async () => {
  await world.operator({ studioId, supervisor: true })
  const out = await world.operator({ studioId, administrator: true })
  await db.executeSql('update operator set disabled = true where id = $1', [out.operatorId])
  const unitId = await world.unit({ studioId, name: 'Bergamo', validTo: inDays(30) })
  await world.unit({ studioId, validTo: inDays(31) })
  await world.unit({ studioId, validTo: inDays(10), archived: true })
  await warn()
  const all = await messages(db)
  expect(all).toMatchObject([
    { kind: 'UNIT_ENDING', personId: administrator.personId, subject: 'L’unità Bergamo vale fino al 21 dicembre 2026' },
  ])
  expect(all[0]!.body).toContain(`{{base}}/studio/operating-units/${unitId}`)
})

it('a delegation is told of to both sides, each with its own page, and again once its day is moved', async () => {
  const clientId = await world.client({ studioId, name: 'Alfa' })
  const owner = await world.owner(clientId)
  await world.additionalUser(clientId, ['READ'])
  await world.clientUser({ clientId, owner: true, disabled: true })
  const id = await world.delegation({ studioId, clientId, validTo: inDays(30) })
  const suspended = await world.client({ studioId })
  await world.delegation({ studioId, clientId: suspended, validTo: inDays(30), state: 'SUSPENDED' })
  await warn()
  await warn()
  const all = await messages(db)
  const links = Object.fromEntries(all.map(({ personId, body }) => [personId, /\{\{base\}\}(\S+)/.exec(body)![1]]))
  expect(all).toHaveLength(2)
  expect(links).toEqual({
    [owner.personId]: '/portal/accountant',
    [administrator.personId]: `/studio/clients/${clientId}/delegation`,
  })
  // Only what goes to the client goes in the studio's name.
  expect(all.map((each) => [each.personId === owner.personId, each.studioId]).sort()).toEqual([
    [false, null],
    [true, studioId],
  ])
  await db
    .update(delegation)
    .set({ validTo: inDays(20) })
    .where(eq(delegation.id, id))
  await warn()
  expect(await told()).toHaveLength(4)
})

it('takes as many statements for many as for one', async () => {
  const count = async () => (await statementsOf(db, warn)).length
  const add = async () => {
    const clientId = await world.client({ studioId })
    await world.owner(clientId)
    await world.delegation({ studioId, clientId, validTo: inDays(5) })
  }
  await add()
  const few = await count()
  await db.rows(sql`delete from email_message`)
  for (let i = 0; i < 5; i++) await add()
  expect(await count()).toBe(few)
  expect(await told()).toHaveLength(12)
})
