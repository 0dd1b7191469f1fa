import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import {
  databaseForThisTest,
  hasPostgres,
  postgresDatabase,
  statementsOf,
  testDatabase,
} from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type Email, queueEmails } from './queue-email.ts'
import { messages } from './testing/posting.ts'

let db: Database
let world: World
let studioId: string
let administrator: Persona & { personId: string }
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  await db.executeSql('truncate email_message')
  world = createWorld(db)
  studioId = await world.studio()
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const set = (input: object) =>
  world.get(
    administrator,
    'mutation ($input: StudioSettingsInput!) { studioSettingsUpdate(input: $input, expectedVersion: 1) { userErrors { code } } }',
    { input },
  )
const CREATE = `mutation ($input: OperatorCreateInput!) { operatorCreate(input: $input) { operator { id } userErrors { code path } } }`
const create = async () => {
  const { operatorCreate } = await world.get(administrator, CREATE, {
    input: { name: 'Nuovo Operatore', email: 'nuovo@example.it' },
  })
  expect(operatorCreate.userErrors).toEqual([])
}
const request = (to: string, link = '/portal/'): Email => ({
  kind: 'CONSENT_REQUESTED',
  to: { email: to, language: 'it' },
  studioId,
  values: { studioName: 'Ferri', clientName: 'Alfa', link },
  now: world.now,
})

describe('what goes to an operator (WK-019)', () => {
  it('goes to the administrators too where the studio wishes so, not to those who are out', async () => {
    await world.operator({ studioId, administrator: true, disabled: true })
    await world.operator({ studioId: await world.studio(), administrator: true })
    await set({ notifiesAdministration: true })
    await create()
    const [original, copy, ...more] = await messages(db)
    expect(more).toEqual([])
    const [to, copied] = original!.recipient === 'nuovo@example.it' ? [original!, copy!] : [copy!, original!]
    expect(to.recipient).toBe('nuovo@example.it')
    expect(copied).toMatchObject({ personId: administrator.personId, subject: to.subject, body: to.body })
    expect(to.body).toContain('Buongiorno Nuovo Operatore')
  })

  it('goes to it alone where the studio has not said so', async () => {
    await create()
    expect(await messages(db)).toHaveLength(1)
  })

  it('is not copied where it goes to a client', async () => {
    await set({ notifiesAdministration: true })
    await transaction(db, (tx) => queueEmails(tx, [request('anna@example.it')]))
    expect(await messages(db)).toHaveLength(1)
  })
})

it('the studio’s own address is the link of what it puts before its clients (WK-021), and only of that', async () => {
  const noticeLink = `${world.config.baseUrl}/avvisi`
  await set({ noticeLink })
  const ended: Email = { ...request('b@example.it'), kind: 'DELEGATION_ENDED' }
  const elsewhere = { ...request('c@example.it'), studioId: await world.studio() }
  await transaction(db, (tx) => queueEmails(tx, [request('a@example.it'), ended, elsewhere]))
  const links = Object.fromEntries((await messages(db)).map(({ recipient, body }) => [recipient, body]))
  expect(links['a@example.it']).toContain(`\n${noticeLink}\n`)
  expect(links['b@example.it']).toContain('{{base}}/portal/')
  expect(links['c@example.it']).toContain('{{base}}/portal/')
})

const many = (count: number) => Array.from({ length: count }, (_, i) => request(`${i}@example.it`))
async function allHaveJobs(database: Database, count: number) {
  const [row] = await database.rows<{ mails: number; jobs: number }>(
    sql`select count(*)::int mails, count(j.id)::int jobs from email_message m
      left join pgboss.job j on j.name = 'email.send' and j.data ->> 'messageId' = m.id::text and j.retry_limit = 5`,
  )
  expect(row).toEqual({ mails: count, jobs: count })
}

it('many are written in as few statements as one, each with its job', async () => {
  const write = (count: number) => statementsOf(db, () => transaction(db, (tx) => queueEmails(tx, many(count))))
  const few = (await write(1)).length
  expect((await write(900)).length).toBe(few)
  await allHaveJobs(db, 901)
})

it('nothing is written where nobody sends', async () => {
  const other = await databaseForThisTest()
  await other.executeSql(`delete from pgboss.queue where name = 'email.send'`)
  const [first] = many(1)
  const { studioId: _, ...email } = first!
  await expect(transaction(other, (tx) => queueEmails(tx, [email]))).rejects.toThrow('has no queue')
  expect(await messages(other)).toEqual([])
})

describe.skipIf(!hasPostgres())('on a server (needs PostgreSQL)', () => {
  it('many have their jobs too', async () => {
    const server = await postgresDatabase()
    try {
      const emails = many(3).map(({ studioId: _, ...email }) => email)
      await transaction(server, (tx) => queueEmails(tx, emails))
      await allHaveJobs(server, 3)
    } finally {
      await server.close()
    }
  })
})
