import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askSignIn, cookieOf, givePassword, PASSWORD } from '../../../test/accounts.ts'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { authenticate } from '../session/authenticate.ts'

let db: Database
let world: World
let studioId: string
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio()
})
afterAll(() => db.close())

const CHANGE = `mutation ($currentPassword: String!, $newPassword: String!) {
  passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) { viewer { renewal } userErrors { code path } } }`
const change = async (persona: Persona, currentPassword: string, newPassword: string) => {
  const { data, errors, cookies } = await world.ask(persona, CHANGE, { currentPassword, newPassword })
  expect(errors).toBeUndefined()
  return { ...data.passwordChange, cookies }
}
const FRESH = 'seven green bicycles'

describe('a password that must be changed', () => {
  test('leaves open only its change, the viewer, the menu and signing out', async () => {
    const persona = await world.operator({ studioId, administrator: true })
    await givePassword(world, persona, { mustChange: true })
    expect((await world.get(persona, '{ viewer { renewal } menu { key } }')).menu).toEqual([])
    const { errors } = await world.ask(persona, '{ apiTokens { id } }')
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'account', reason: 'PASSWORD_CHANGE_REQUIRED', fixMutation: 'passwordChange' }],
    })
    const answer = await change(persona, PASSWORD, FRESH)
    expect(answer).toMatchObject({ viewer: { renewal: null }, userErrors: [] })
    const viewer = await authenticate({ cookie: cookieOf(answer.cookies[0]) }, db, world.now, world.config)
    expect(viewer).toMatchObject({ personId: persona.personId, renewal: null })
  })

  test('an expired one likewise, from the day on which its validity is reached', async () => {
    const options = { studioId, passwordSetOn: '2026-11-01', passwordValidityDays: 20 }
    const { errors } = await world.ask(await world.operator(options), '{ apiTokens { id } }')
    expect(errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'PASSWORD_EXPIRED' }] })
    world.now = new Date('2026-11-20T10:00:00Z')
    expect((await world.ask(await world.operator(options), '{ apiTokens { id } }')).errors).toBeUndefined()
  })
})

describe('a change', () => {
  test('ends every session, signs in anew, starts the password’s age and stands in the audit', async () => {
    const persona = await world.operator({ studioId })
    const username = await givePassword(world, persona)
    const elsewhere = cookieOf((await askSignIn(world, username, PASSWORD)).cookies[0])
    world.now = new Date('2026-11-23T10:00:00Z')
    const { cookies } = await change(persona, PASSWORD, FRESH)
    expect(await authenticate({ cookie: elsewhere }, db, world.now, world.config)).toBeUndefined()
    expect((await world.ask(persona, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(await authenticate({ cookie: cookieOf(cookies[0]) }, db, world.now, world.config)).toBeDefined()
    expect((await askSignIn(world, username, PASSWORD)).data.signIn.userErrors[0].code).toBe('WRONG_CREDENTIALS')
    const [row] = await db.rows(
      sql`select password_set_on, must_change_password from person where id = ${persona.personId}::uuid`,
    )
    expect(row).toEqual({ password_set_on: '2026-11-23', must_change_password: false })
    const deeds = await db.rows(
      sql`select after from audit where action = 'passwordChange' and subject_id = ${persona.personId}::uuid`,
    )
    expect(JSON.stringify(deeds)).toBe('[{"after":{"sessions":2}}]')
  })

  test('with a wrong current password changes nothing, and counts as a failed try', async () => {
    const persona = await world.operator({ studioId })
    await givePassword(world, persona)
    for (let i = 0; i < 9; i++) {
      const { userErrors } = await change(persona, 'not this one', FRESH)
      expect(userErrors).toEqual([{ code: 'WRONG_PASSWORD', path: ['currentPassword'] }])
    }
    expect((await change(persona, 'not this one', FRESH)).userErrors[0].code).toBe('LOCKED')
    expect((await change(persona, PASSWORD, FRESH)).userErrors[0].code).toBe('LOCKED')
    expect((await world.ask(persona, '{ viewer { id } }')).errors).toBeUndefined()
  })

  test('with a new password that is none changes nothing', async () => {
    const persona = await world.operator({ studioId })
    await givePassword(world, persona)
    const { userErrors } = await change(persona, PASSWORD, PASSWORD)
    expect(userErrors).toEqual([{ code: 'PASSWORD_UNCHANGED', path: ['newPassword'] }])
    expect((await world.ask(persona, '{ viewer { id } }')).errors).toBeUndefined()
  })

  test('is never open to a token', async () => {
    const persona = await world.operator({ studioId })
    const token = await world.token(persona, ['invoices:read'])
    const { errors } = await world.ask(token, CHANGE, { currentPassword: PASSWORD, newPassword: FRESH })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'NEVER_BY_TOKEN' }] })
  })
})

test.each([
  ['short', 'PASSWORD_TOO_SHORT'],
  ['elevenchars', 'PASSWORD_TOO_SHORT'],
  ['a'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['12121212121212', 'PASSWORD_COMMON'],
  ['Password2026!', 'PASSWORD_COMMON'],
  ['123456789012', 'PASSWORD_COMMON'],
  ['CambiamiSubito1', 'PASSWORD_COMMON'],
  ['MARROS.2026.!', 'PASSWORD_IS_USERNAME'],
  ['the old password', 'PASSWORD_UNCHANGED'],
  ['seven green bicycles', undefined],
  ['kq8-vv2-ppa-31', undefined],
])('a password %s: %s', (password, code) => {
  const [problem] = passwordProblems({ password, username: 'marros', oldPassword: 'the old password' }, ['p'])
  expect(problem?.code).toBe(code)
})
