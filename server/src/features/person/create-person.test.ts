import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { verifyPassword } from '../credential/password-hash.ts'
import { nextOperatorCode } from '../operator/operator-code.ts'
import { resetPassword } from '../password/reset-password.ts'
import { createPerson } from './create-person.ts'
import { proposeUsername, usernameProblem } from './usernames.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const now = new Date('2026-03-02T09:00:00Z')
const someone = { name: 'Mario Rossi', email: 'mario@example.it', today: '2026-03-02', now }
const create = (wanted: Partial<Parameters<typeof createPerson>[1]> = {}) =>
  transaction(db, (tx) => createPerson(tx, { ...someone, ...wanted }))
const stored = async (personId: string) => {
  const [row] = await db.rows<{ password: string; must: boolean; set_on: string; username: string }>(
    sql`select c.password, p.must_change_password must, p.password_set_on set_on, p.username from person p join credential c on c.user_id = p.id where p.id = ${personId}::uuid`,
  )
  return row!
}

describe('a user name', () => {
  test.each([
    ['MARIO ROSSI', 'MARROS'],
    ['Niccolò De Ångelis', 'NICANG'],
    ['Ada', 'ADA'],
    ['Li Wu', 'LIWU'],
    ['李', 'UTENTE'],
  ])('is proposed from the name: %s gives %s', (name, proposed) => {
    expect(proposeUsername(name)).toBe(proposed)
  })

  test('gets a number where it is taken', async () => {
    const clash = { name: 'Ada Lovelace' }
    const names = [await create(clash), await create(clash), await create(clash)].map(({ username }) => username)
    expect(names).toEqual(['ADALOV', 'ADALOV1', 'ADALOV2'])
  })

  test('is refused where it is malformed or taken, whatever its capitals', async () => {
    await create({ username: 'Wanted' })
    expect(await usernameProblem(db, 'WANTED', ['username'])).toMatchObject({ code: 'USERNAME_TAKEN' })
    expect(await usernameProblem(db, 'a b', ['username'])).toMatchObject({ code: 'USERNAME_MALFORMED' })
    expect(await usernameProblem(db, 'free', ['username'])).toBeUndefined()
    await expect(create({ username: 'wanted' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a created person', () => {
  test('gets a random password that must be changed, stored as argon2id', async () => {
    const { personId, oneTimePassword } = await create()
    const row = await stored(personId)
    expect(oneTimePassword).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
    expect(row).toMatchObject({ must: true, set_on: '2026-03-02' })
    expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(row.password, oneTimePassword!)).toBe(true)
  })

  test('keeps the password it was given', async () => {
    const { personId, oneTimePassword } = await create({ password: 'a password of its own' })
    const row = await stored(personId)
    expect(oneTimePassword).toBeUndefined()
    expect(row.must).toBe(false)
    expect(await verifyPassword(row.password, 'a password of its own')).toBe(true)
    expect(await verifyPassword(row.password, 'another')).toBe(false)
  })

  test('is out of its sessions, with a new office password, after a reset', async () => {
    const { personId } = await create({ password: 'a password of its own' })
    await db.rows(
      sql`insert into session (id, user_id, token, expires_at, created_at, updated_at) values (gen_random_uuid(), ${personId}::uuid, ${personId}, now(), now(), now())`,
    )
    const password = await transaction(db, (tx) => resetPassword(tx, personId, new Date('2026-04-01T09:00:00Z')))
    const row = await stored(personId)
    expect(row).toMatchObject({ must: true, set_on: '2026-04-01' })
    expect(await verifyPassword(row.password, password)).toBe(true)
    expect(await db.rows(sql`select from session where user_id = ${personId}::uuid`)).toHaveLength(0)
  })
})

test('operators’ codes have eight digits and go up', async () => {
  expect(await transaction(db, nextOperatorCode)).toBe('50000001')
  await db.rows(
    sql`insert into studio (id, name, created_at) values ('00000000-0000-7000-8000-000000000001', 'S', now())`,
  )
  const { personId } = await create()
  await db.rows(
    sql`insert into operator (id, studio_id, person_id, code, created_at) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', ${personId}::uuid, '50000024', now())`,
  )
  expect(await transaction(db, nextOperatorCode)).toBe('50000025')
})
