import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askSignIn, contextOf, cookieOf, givePassword, PASSWORD, withoutWaiting } from '../../../test/accounts.ts'
import { nobody } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import { authenticate } from '../session/authenticate.ts'
import { stepsToWait } from '../session/sign-in-tries.ts'
import { signIn } from './sign-in.ts'

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

const someone = async (options = {}) => {
  const persona = await world.operator({ studioId, ...options })
  return { ...persona, username: await givePassword(world, persona) }
}
const attempt = async (username: string, password: string) => {
  const { context, cookies } = contextOf(world)
  const answer = await signIn(context, { username, password }, withoutWaiting)
  return { ...answer, code: answer.userErrors[0]?.code ?? 'OK', cookies }
}
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}
const wrongTries = async (username: string, count: number) => {
  const answers = []
  for (let i = 0; i < count; i++) answers.push((await attempt(username, 'wrong wrong wrong')).userErrors)
  return answers
}

describe('signing in', () => {
  test('answers the viewer and sets a cookie that no script reads', async () => {
    const { username } = await someone()
    const { data, cookies } = await askSignIn(world, ` ${username.toUpperCase()}`, PASSWORD)
    expect(data.signIn).toEqual({ viewer: { username: username.toUpperCase(), app: 'STUDIO' }, userErrors: [] })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^delega\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('is known by its cookie in one statement, and the viewer takes no other', async () => {
    const { username, personId } = await someone()
    const cookie = cookieOf((await attempt(username, PASSWORD)).cookies[0])
    const statements = await statementsOf(db, async () => {
      const viewer = await authenticate({ cookie: `other=1; ${cookie}` }, db, world.now, world.config)
      expect(viewer).toMatchObject({ personId, side: 'studio', studioId })
    })
    expect(statements).toHaveLength(1)
    const persona = await someone()
    const asked = await statementsOf(db, () => world.get(persona, '{ viewer { id name app words renewal } }'))
    expect(asked).toHaveLength(1)
  })

  test('is secure where the address is', async () => {
    const { username, personId } = await someone()
    const secure = { ...world.config, baseUrl: 'https://delega.example' }
    const { context, cookies } = contextOf({ ...world, config: secure })
    await signIn(context, { username, password: PASSWORD }, withoutWaiting)
    expect(cookies[0]).toMatch(/^__Secure-delega\.session_token=.*Secure/)
    expect(await authenticate({ cookie: cookieOf(cookies[0]) }, db, world.now, secure)).toMatchObject({ personId })
    expect(await authenticate({ cookie: cookieOf(cookies[0]) }, db, world.now, world.config)).toBeUndefined()
  })

  test('lasts seven days', async () => {
    const { username } = await someone()
    const cookie = cookieOf((await attempt(username, PASSWORD)).cookies[0])
    const after = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
    expect(await authenticate({ cookie }, db, after(6.9), world.config)).toBeDefined()
    expect(await authenticate({ cookie }, db, after(7), world.config)).toBeUndefined()
  })

  test.each(['', 'x', 'delega.session_token=', 'delega.session_token=%', 'delega.session_token=abc.def'])(
    'a cookie that we did not sign is nobody: %s',
    async (cookie) => {
      expect(await authenticate({ cookie }, db, world.now, world.config)).toBeUndefined()
    },
  )

  test('a session’s token without its signature, or with another’s, is nobody', async () => {
    const { sessionToken } = await someone()
    const { username } = await someone()
    const cookie = cookieOf((await attempt(username, PASSWORD)).cookies[0])
    const signature = decodeURIComponent(cookie).split('.').at(-1)!
    for (const value of [sessionToken, `${sessionToken}.`, `${sessionToken}.${encodeURIComponent(signature)}`]) {
      expect(
        await authenticate({ cookie: `delega.session_token=${value}` }, db, world.now, world.config),
      ).toBeUndefined()
    }
  })

  test('ends the session that the browser had, and stands in the audit', async () => {
    const persona = await someone()
    const { context } = contextOf(world)
    const before = await authenticate(
      { cookie: cookieOf((await attempt(persona.username, PASSWORD)).cookies[0]) },
      db,
      world.now,
      world.config,
    )
    await signIn({ ...context, viewer: before! }, { username: persona.username, password: PASSWORD }, withoutWaiting)
    expect(await db.rows(sql`select from session where id = ${before!.sessionId}::uuid`)).toHaveLength(0)
    const deeds = await db.rows(
      sql`select action, actor_name, studio_id from audit where subject_id = ${persona.personId}::uuid`,
    )
    expect(deeds).toHaveLength(2)
    expect(deeds[0]).toMatchObject({ action: 'signIn', studio_id: studioId })
  })
})

describe('a refusal', () => {
  test('is alike for a wrong user and a wrong password, in text and in time', async () => {
    const { username } = await someone()
    const timed = async (name: string) => {
      const began = performance.now()
      const { data, cookies } = await askSignIn(world, name, 'not the password')
      return { data, cookies, ms: performance.now() - began }
    }
    const known = await timed(username)
    const unknown = await timed('nobody.at.all')
    expect(known.data).toEqual(unknown.data)
    expect(known.data.signIn.userErrors[0].code).toBe('WRONG_CREDENTIALS')
    expect([...known.cookies, ...unknown.cookies]).toEqual([])
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(240)
  })

  test.each(['', 'x'.repeat(300)])('takes any text for a password', async (password) => {
    const { username } = await someone()
    expect((await attempt(username, password)).code).toBe('WRONG_CREDENTIALS')
  })

  test('tells of a disabled or expired user only after the right password, and leaves no session', async () => {
    const disabled = await someone({ disabled: true })
    const expired = await someone({ expiresOn: '2026-11-20' })
    const lastDay = await someone({ expiresOn: '2026-11-21' })
    expect((await attempt(disabled.username, 'wrong')).code).toBe('WRONG_CREDENTIALS')
    expect((await attempt(expired.username, 'wrong')).code).toBe('WRONG_CREDENTIALS')
    expect(await attempt(disabled.username, PASSWORD)).toMatchObject({
      code: 'USER_DISABLED',
      cookies: [],
      viewer: null,
    })
    expect(await attempt(expired.username, PASSWORD)).toMatchObject({ code: 'USER_EXPIRED', cookies: [], viewer: null })
    expect((await attempt(lastDay.username, PASSWORD)).code).toBe('OK')
    const left = await db.rows(
      sql`select from session where user_id in (${disabled.personId}::uuid, ${expired.personId}::uuid) and token <> all(${sql.param([disabled.sessionToken, expired.sessionToken])})`,
    )
    expect(left).toHaveLength(0)
  })

  test('a person without any membership is told it is disabled', async () => {
    const persona = await world.person()
    const username = await givePassword(world, persona)
    expect((await attempt(username, PASSWORD)).code).toBe('USER_DISABLED')
  })
})

describe('too many failures', () => {
  test('slow down from the sixth and lock at the tenth, alike for a user who does not exist', async () => {
    const { username } = await someone()
    const known = await wrongTries(username, 12)
    const unknown = await wrongTries(`unknown.${username}`, 12)
    expect(known).toEqual(unknown)
    const codes = known.map(([error]) => error!.code)
    expect(codes).toEqual([...Array(9).fill('WRONG_CREDENTIALS'), 'LOCKED', 'LOCKED', 'LOCKED'])
    expect(known[9]![0]!.message).toContain('15 minutes')
    expect([1, 5, 6, 10].map((number) => stepsToWait({ username, number, lockedUntil: null }))).toEqual([0, 0, 1, 5])
  })

  test('the lock holds against the right password, says how long, and ends by itself', async () => {
    const { username, personId } = await someone()
    await wrongTries(username, 10)
    later(14)
    const refused = await attempt(username, PASSWORD)
    expect(refused).toMatchObject({ code: 'LOCKED', cookies: [] })
    expect(refused.userErrors[0]!.message).toContain('1 minutes')
    later(1)
    expect((await attempt(username, PASSWORD)).code).toBe('OK')
    const [lock] = await db.rows<{ after: { lockedUntil?: string } }>(
      sql`select after from audit where subject_id = ${personId}::uuid and after ? 'lockedUntil'`,
    )
    expect(lock!.after.lockedUntil).toBe('2026-11-21T10:15:00.000Z')
  })

  test('after the lock all ten tries are there again, for unknown users too', async () => {
    const { username } = await someone()
    for (const name of [username, `never.${username}`]) {
      const start = world.now
      await wrongTries(name, 10)
      later(15)
      expect((await wrongTries(name, 10)).map(([error]) => error!.code).indexOf('LOCKED')).toBe(9)
      world.now = start
    }
  })

  test('a right password forgets what failed before', async () => {
    const { username } = await someone()
    await wrongTries(username, 9)
    expect((await attempt(username, PASSWORD)).code).toBe('OK')
    expect((await wrongTries(username, 9)).every(([error]) => error!.code === 'WRONG_CREDENTIALS')).toBe(true)
  })

  test('many at once get no more tries than one after the other', async () => {
    const { username } = await someone()
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(username, 'guess guess guess')))
    expect(answers.filter(({ code }) => code === 'WRONG_CREDENTIALS').length).toBeLessThan(10)
    expect((await attempt(username, PASSWORD)).code).toBe('LOCKED')
  })
})

describe('whoever is signed in', () => {
  test.each(['disabled = true', "expires_on = '2026-11-20'"])(
    'is out with the next request after %s',
    async (change) => {
      const persona = await someone()
      await world.get(persona, '{ viewer { id } }')
      await db.rows(sql`update person set ${sql.raw(change)} where id = ${persona.personId}::uuid`)
      const { errors } = await world.ask(persona, '{ viewer { id } }')
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    },
  )

  test('signs out of one session, or of all', async () => {
    const persona = await someone()
    const first = cookieOf((await attempt(persona.username, PASSWORD)).cookies[0])
    const { data, cookies } = await world.ask(persona, 'mutation { signOut { done } }')
    expect(data.signOut.done).toBe(true)
    expect(cookies[0]).toMatch(/^delega\.session_token=; Max-Age=0;/)
    expect((await world.ask(persona, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const viewer = await authenticate({ cookie: first }, db, world.now, world.config)
    expect(viewer).toBeDefined()
    const [second] = await db.rows<{ token: string }>(
      sql`select token from session where id = ${viewer!.sessionId}::uuid`,
    )
    await world.get({ name: 'again', sessionToken: second!.token }, 'mutation { signOutEverywhere { done } }')
    expect(await authenticate({ cookie: first }, db, world.now, world.config)).toBeUndefined()
  })

  test('keeps when it last came in, though it has signed out', async () => {
    const { username, personId } = await someone()
    await attempt(username, 'wrong wrong wrong')
    const lastSignIn = async () => {
      const [row] = await db.select().from(person).where(eq(person.id, personId))
      return row!.lastSignedInAt
    }
    expect(await lastSignIn()).toBeNull()
    await attempt(username, PASSWORD)
    await db.rows(sql`delete from session where user_id = ${personId}::uuid`)
    expect(await lastSignIn()).toEqual(world.now)
    const { operators } = await world.get(
      await world.operator({ studioId, administrator: true }),
      '{ operators { username lastSignInAt } }',
    )
    expect(operators).toContainEqual({ username: username.toUpperCase(), lastSignInAt: world.now.toISOString() })
  })

  test('nobody signs out who is not signed in', async () => {
    const { errors } = await world.ask(nobody, 'mutation { signOut { done } }')
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})
