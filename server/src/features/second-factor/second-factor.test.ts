import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askSignIn, contextOf, cookiesOf, givePassword, PASSWORD, withoutWaiting } from '../../../test/accounts.ts'
import { nobody, type Persona } from '../../../test/ask.ts'
import { codeOf } from '../../../test/authenticator.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import { confirmSignIn } from '../sign-in/confirm-sign-in.ts'
import { signIn } from '../sign-in/sign-in.ts'

const ENROLL = `mutation ($password: String!) { secondFactorEnroll(password: $password) {
  enrollment { secret otpauthUri qrSvg recoveryCodes } userErrors { code path } } }`
const VERIFY = `mutation ($code: String!) { secondFactorVerify(code: $code) {
  viewer { security { secondFactorEnabled recoveryCodesLeft sessions } } userErrors { code path } } }`
const DISABLE = `mutation ($password: String!) { secondFactorDisable(password: $password) {
  viewer { security { secondFactorEnabled recoveryCodesLeft } } userErrors { code message } } }`
const CONFIRM = `mutation ($code: String!) { signInConfirm(code: $code) {
  viewer { username security { recoveryCodesLeft } } secondFactorRequired userErrors { code path } } }`
const WHO = '{ viewer { security { secondFactorEnabled } } }'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(() => {
  world = createWorld(db)
})
afterAll(() => db.close())

const later = (seconds: number) => {
  world.now = new Date(world.now.getTime() + seconds * 1000)
}
type SignedIn = Persona & { personId: string; sessionToken: string }
const someone = async () => {
  const persona: SignedIn = await world.operator({ studioId: await world.studio() })
  return { persona, username: await givePassword(world, persona) }
}
/** With the factor in force; the code that put it there is used up, so half a minute has gone by. */
async function withFactor() {
  const { persona, username } = await someone()
  const { secondFactorEnroll } = await world.get(persona, ENROLL, { password: PASSWORD })
  const { secret, recoveryCodes } = secondFactorEnroll.enrollment as { secret: string; recoveryCodes: string[] }
  await world.get(persona, VERIFY, { code: codeOf(secret, world.now) })
  later(30)
  return { persona, username, secret, recoveryCodes, code: () => codeOf(secret, world.now) }
}
/** A browser that has shown the password. */
const begun = async (username: string): Promise<Persona> => {
  const { cookies } = await askSignIn(world, username, PASSWORD)
  return { name: 'browser', cookie: cookiesOf(...cookies) }
}
const confirm = async (browser: Persona, code: string) => {
  const { data, cookies } = await world.ask(browser, CONFIRM, { code })
  return { ...data.signInConfirm, error: data.signInConfirm.userErrors[0]?.code, cookies }
}

describe('turning it on', () => {
  test('takes the password, and is not in force before a code is right', async () => {
    const { persona, username } = await someone()
    const refused = await world.get(persona, ENROLL, { password: 'not the password' })
    expect(refused.secondFactorEnroll).toEqual({
      enrollment: null,
      userErrors: [{ code: 'WRONG_PASSWORD', path: ['password'] }],
    })
    const { enrollment } = (await world.get(persona, ENROLL, { password: PASSWORD })).secondFactorEnroll
    expect(enrollment.otpauthUri).toContain(`otpauth://totp/Delega:${username.toUpperCase()}?issuer=Delega&secret=`)
    expect(enrollment.otpauthUri).toContain(enrollment.secret)
    expect(enrollment.qrSvg).toMatch(/^<svg /)
    expect(new Set(enrollment.recoveryCodes).size).toBe(10)
    expect(enrollment.recoveryCodes[0]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    expect((await askSignIn(world, username, PASSWORD)).data.signIn.viewer).not.toBeNull()
    const wrong = await world.get(persona, VERIFY, { code: enrollment.recoveryCodes[0] })
    expect(wrong.secondFactorVerify).toEqual({ viewer: null, userErrors: [{ code: 'WRONG_CODE', path: ['code'] }] })
    const { secondFactorVerify } = await world.get(persona, VERIFY, { code: codeOf(enrollment.secret, world.now) })
    expect(secondFactorVerify.viewer.security).toEqual({
      secondFactorEnabled: true,
      recoveryCodesLeft: 10,
      sessions: 1,
    })
  })

  test('keeps secret and recovery codes encrypted, ends the other sessions, and stands in the audit', async () => {
    const { persona, username } = await someone()
    const other = cookiesOf(...(await askSignIn(world, username, PASSWORD)).cookies)
    const { enrollment } = (await world.get(persona, ENROLL, { password: PASSWORD })).secondFactorEnroll
    const [stored] = await db.rows<{ secret: string; backup_codes: string }>(
      sql`select secret, backup_codes from two_factor where user_id = ${persona.personId}::uuid`,
    )
    expect(stored!.secret).not.toContain(enrollment.secret)
    expect(stored!.backup_codes).not.toContain(enrollment.recoveryCodes[0].slice(0, 5))
    await world.get(persona, VERIFY, { code: codeOf(enrollment.secret, world.now) })
    expect((await world.ask({ name: 'other', cookie: other }, WHO)).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    )
    const deeds = await db.rows<{ action: string; after: unknown }>(
      sql`select action, after from audit where subject_id = ${persona.personId}::uuid and action like 'secondFactor%' order by sequence`,
    )
    expect(deeds).toEqual([
      { action: 'secondFactorEnroll', after: null },
      { action: 'secondFactorVerify', after: { sessions: 1 } },
    ])
  })

  test('once it is on it is not begun again', async () => {
    const { persona, code } = await withFactor()
    const { secondFactorEnroll } = await world.get(persona, ENROLL, { password: PASSWORD })
    expect(secondFactorEnroll.userErrors[0].code).toBe('SECOND_FACTOR_ALREADY_ON')
    const { secondFactorVerify } = await world.get(persona, VERIFY, { code: code() })
    expect(secondFactorVerify.userErrors[0].code).toBe('SECOND_FACTOR_ALREADY_ON')
  })

  test('somebody looked at as has no security to be seen, and a token neither', async () => {
    const { persona } = await withFactor()
    const token = await world.token(persona, ['studio:read'])
    expect((await world.get(token, WHO)).viewer.security).toBeNull()
  })
})

describe('signing in', () => {
  test('answers no viewer and no session before the code, and a confirmed one after it', async () => {
    const { username, code, persona } = await withFactor()
    const { data, cookies } = await askSignIn(world, username, PASSWORD)
    expect(data.signIn).toEqual({ viewer: null, userErrors: [] })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^delega\.sign_in=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/)
    const browser: Persona = { name: 'browser', cookie: cookiesOf(...cookies) }
    expect((await world.ask(browser, WHO)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const open = () => db.rows(sql`select second_factor from session where user_id = ${persona.personId}::uuid`)
    expect(await open()).toHaveLength(1)
    const answer = await confirm(browser, ` ${code().slice(0, 3)} ${code().slice(3)}`)
    expect(answer).toMatchObject({ viewer: { username: username.toUpperCase() }, userErrors: [] })
    expect(await open()).toEqual([{ second_factor: true }, { second_factor: true }])
    const cookie = cookiesOf(...cookies, ...answer.cookies)
    expect(cookie).not.toContain('sign_in')
    expect((await world.get({ name: 'in', cookie }, WHO)).viewer.security.secondFactorEnabled).toBe(true)
  })

  test('a wrong password looks as it does without a factor', async () => {
    const [plain, factored] = [await someone(), await withFactor()]
    const answers = [plain, factored].map(({ username }) => askSignIn(world, username, 'wrong wrong wrong'))
    const [first, second] = await Promise.all(answers)
    expect(second).toEqual(first)
  })

  test('a code counts once, and none before it does afterwards', async () => {
    const { username, code } = await withFactor()
    const earlier = code()
    later(30)
    const present = code()
    expect((await confirm(await begun(username), present)).error).toBeUndefined()
    expect((await confirm(await begun(username), present)).error).toBe('WRONG_CODE')
    expect((await confirm(await begun(username), earlier)).error).toBe('WRONG_CODE')
    later(30)
    expect((await confirm(await begun(username), code())).error).toBeUndefined()
  })

  test('of two who show the same code at once one is let in', async () => {
    const { username, code } = await withFactor()
    const browsers = [await begun(username), await begun(username)]
    const answers = await Promise.all(browsers.map((browser) => confirm(browser, code())))
    expect(answers.map(({ error }) => error ?? 'OK').sort()).toEqual(['OK', 'WRONG_CODE'])
  })

  test('a clock may be half a minute off, not more', async () => {
    const { username, secret } = await withFactor()
    const at = (seconds: number) => codeOf(secret, new Date(world.now.getTime() + seconds * 1000))
    later(60)
    expect((await confirm(await begun(username), at(-60))).error).toBe('WRONG_CODE')
    expect((await confirm(await begun(username), at(60))).error).toBe('WRONG_CODE')
    expect((await confirm(await begun(username), at(-30))).error).toBeUndefined()
    expect((await confirm(await begun(username), at(30))).error).toBeUndefined()
  })

  test('a recovery code lets in once', async () => {
    const { username, recoveryCodes } = await withFactor()
    const typed = recoveryCodes[3]!.replace('-', ' ').toUpperCase()
    const { viewer } = await confirm(await begun(username), typed)
    expect(viewer.security.recoveryCodesLeft).toBe(9)
    expect((await confirm(await begun(username), recoveryCodes[3]!)).error).toBe('WRONG_CODE')
    expect((await confirm(await begun(username), recoveryCodes[4]!)).error).toBeUndefined()
  })

  test('wrong codes are counted with wrong passwords, and a right password forgets none of them', async () => {
    const { username, persona, code } = await withFactor()
    await db.rows(sql`update person set failed_sign_ins = 7 where id = ${persona.personId}::uuid`)
    const codes = []
    for (let i = 0; i < 3; i++) {
      const { context, cookies } = contextOf(world)
      await signIn(context, { username, password: PASSWORD }, withoutWaiting)
      const request = { headers: { cookie: cookiesOf(...cookies) } } as Context['request']
      const { userErrors } = await confirmSignIn({ ...context, request }, '000000', withoutWaiting)
      codes.push(userErrors[0]?.code)
    }
    expect(codes).toEqual(['WRONG_CODE', 'WRONG_CODE', 'LOCKED'])
    const { data } = await askSignIn(world, username, PASSWORD)
    expect(data.signIn.userErrors[0].code).toBe('LOCKED')
    later(15 * 60)
    expect((await confirm(await begun(username), code())).error).toBeUndefined()
    const [row] = await db.rows(sql`select failed_sign_ins from person where id = ${persona.personId}::uuid`)
    expect(row).toEqual({ failed_sign_ins: 0 })
  })

  test('the second step is over after five minutes, after its use, and without its first', async () => {
    const { username, code } = await withFactor()
    const browser = await begun(username)
    later(5 * 60)
    expect((await confirm(browser, code())).error).toBe('SIGN_IN_OVER')
    const used = await begun(username)
    expect((await confirm(used, code())).error).toBeUndefined()
    later(30)
    expect((await confirm(used, code())).error).toBe('SIGN_IN_OVER')
    expect((await confirm(nobody, code())).error).toBe('SIGN_IN_OVER')
    const forged: Persona = { name: 'forged', cookie: used.cookie!.replace(/=./, '=x') }
    expect((await confirm(forged, code())).error).toBe('SIGN_IN_OVER')
  })
})

describe('afterwards', () => {
  test('a new password keeps the factor of the session, and ends half-done sign-ins', async () => {
    const { persona, username, code } = await withFactor()
    const browser = await begun(username)
    const change = `mutation ($old: String!, $new: String!) {
      passwordChange(currentPassword: $old, newPassword: $new) { userErrors { code } } }`
    const { cookies } = await world.ask(persona, change, { old: PASSWORD, new: 'quite another password' })
    const changed = { name: 'changed', cookie: cookiesOf(...cookies) }
    expect((await world.get(changed, WHO)).viewer.security.secondFactorEnabled).toBe(true)
    const rows = await db.rows(sql`select second_factor from session where user_id = ${persona.personId}::uuid`)
    expect(rows).toEqual([{ second_factor: true }])
    expect((await confirm(browser, code())).error).toBe('SIGN_IN_OVER')
  })

  test('turning it off takes a fresh sign-in and the password, and tokens lose it too', async () => {
    const { persona, username } = await withFactor()
    const token = await world.token(persona, ['studio:read'], { secondFactor: true })
    const wrong = await world.get(persona, DISABLE, { password: 'wrong wrong wrong' })
    expect(wrong.secondFactorDisable.userErrors[0].code).toBe('WRONG_PASSWORD')
    const { secondFactorDisable } = await world.get(persona, DISABLE, { password: PASSWORD })
    expect(secondFactorDisable.viewer.security).toEqual({ secondFactorEnabled: false, recoveryCodesLeft: 0 })
    const [kept] = await db.rows(sql`select second_factor from api_token where id = ${token.tokenId}::uuid`)
    expect(kept).toEqual({ second_factor: false })
    expect((await askSignIn(world, username, PASSWORD)).data.signIn.viewer).not.toBeNull()
    const again = await world.get(persona, DISABLE, { password: PASSWORD })
    expect(again.secondFactorDisable.userErrors[0].code).toBe('SECOND_FACTOR_NOT_ON')
    later(11 * 60)
    const { errors } = await world.ask(persona, DISABLE, { password: PASSWORD })
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'account', reason: 'FRESH_SIGN_IN_REQUIRED' }],
    })
  })
})
