import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askSignIn, contextOf, givePassword, PASSWORD } from '../../../test/accounts.ts'
import { nobody, type Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { createQueue } from '../../queue/queue.ts'
import { openLink } from '../mail/sealed-link.ts'
import { messages } from '../mail/testing/posting.ts'
import { registerPasswordJobs } from './password-jobs.ts'
import { requestRecovery } from './request-recovery.ts'

let db: Database
let world: World
let studioId: string
let persona: Persona
let username: string
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  await db.executeSql(`delete from email_message; delete from pgboss.job where name = 'password.recover'`)
  studioId = await world.studio()
  persona = await world.operator({ studioId })
  username = await givePassword(world, persona)
})
afterAll(() => db.close())

const REQUEST = `mutation ($input: PasswordRecoveryInput!) {
  passwordRecoveryRequest(input: $input) { done userErrors { code path } } }`
const COMPLETE = `mutation ($token: String!, $newPassword: String!) {
  passwordRecoveryComplete(token: $token, newPassword: $newPassword) { username userErrors { code path } } }`
const FRESH = 'seven green bicycles'

async function work() {
  const failures: unknown[] = []
  const queue = createQueue(db, { onError: (error) => void failures.push(error), clock: () => world.now })
  registerPasswordJobs(queue, { config: world.config })
  await queue.start({ workers: false })
  await queue.drain()
  await queue.stop()
  expect(failures).toEqual([])
}
const ask = async (input: object) => {
  const answer = await world.ask(nobody, REQUEST, { input })
  await work()
  return answer
}
const complete = async (token: string, newPassword = FRESH) =>
  (await world.get(nobody, COMPLETE, { token, newPassword })).passwordRecoveryComplete
/** What the last mail's link carries. */
async function token(): Promise<string> {
  const { secretLink } = (await messages(db)).filter(({ kind }) => kind === 'PASSWORD_RECOVERY').at(-1)!
  return (await openLink(secretLink!, world.config)).replace(/^\/#recover=/, '')
}
const mailed = async () => (await messages(db)).map(({ kind, recipient }) => [kind, recipient])
const emailOf = async () =>
  (await db.rows<{ email: string }>(sql`select email from person where id = ${persona.personId!}::uuid`))[0]!.email
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}

describe('whoever asks for a new password', () => {
  it('gets the same answer whether there is such a user or not, and only who is meant gets a mail', async () => {
    const unknown = await ask({ username: 'nobody-of-this-name' })
    expect(await mailed()).toEqual([])
    const known = await ask({ username: username.toUpperCase() })
    expect(known).toEqual(unknown)
    expect(known.data.passwordRecoveryRequest).toEqual({ done: true, userErrors: [] })
    expect(await mailed()).toEqual([['PASSWORD_RECOVERY', await emailOf()]])
  })

  it('has the same statements run for it either way', async () => {
    const count = async (username: string) => {
      let statements = 0
      const stop = db.onStatement(() => void statements++)
      await world.ask(nobody, REQUEST, { input: { username } })
      stop()
      return statements
    }
    expect(await count(username)).toBe(await count('nobody-of-this-name'))
  })

  it('says who it is', async () => {
    for (const [input, field] of [
      [{}, 'username'],
      [{ username: ' ' }, 'username'],
      [{ email: 'a@example.com' }, 'taxCode'],
      [{ taxCode: '01234567897' }, 'email'],
    ] as const) {
      const { passwordRecoveryRequest } = (await ask(input)).data
      expect(passwordRecoveryRequest).toEqual({
        done: false,
        userErrors: [{ code: 'REQUIRED', path: ['input', field] }],
      })
    }
  })

  it('may do so three times an hour for one person, and ten times in a quarter of an hour from one address', async () => {
    for (let i = 0; i < 5; i++) await ask({ username })
    expect(await mailed()).toHaveLength(3)
    later(61)
    await ask({ username })
    expect(await mailed()).toHaveLength(4)
    const context = { ...contextOf(world).context, remoteAddress: '192.0.2.7' }
    const request = () => requestRecovery(context, { username: 'x', email: null, taxCode: null })
    for (let i = 0; i < 10; i++) await request()
    await expect(request()).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('gets nothing where it could not sign in: disabled, expired, removed', async () => {
    const clientId = await world.client({})
    const personas = [
      await world.operator({ studioId, disabled: true }),
      await world.operator({ studioId, expiresOn: '2026-11-20' }),
      await world.clientUser({ clientId, owner: true }),
    ]
    await db.rows(sql`update client_user set removed_at = now() where client_id = ${clientId}::uuid`)
    for (const each of personas) await ask({ username: await givePassword(world, each) })
    expect(await mailed()).toEqual([])
  })
})

describe('whoever has lost the user name too', () => {
  it('says e-mail and tax code, and is told the name of each user', async () => {
    await db.rows(sql`update studio set vat_number = '01234567897', fiscal_code = 'abc' where id = ${studioId}::uuid`)
    const email = await emailOf()
    const second = await world.operator({ studioId })
    await db.rows(sql`update person set email = ${email} where id = ${second.personId!}::uuid`)
    await ask({ email: email.toUpperCase(), taxCode: 'IT 0123 4567 897' })
    const written = await messages(db)
    expect(written).toHaveLength(2)
    expect(written.map(({ body }) => /nome utente è (\S+)\./.exec(body)![1]!.toLowerCase())).toContain(username)
    await ask({ email, taxCode: 'ABC' })
    expect(await mailed()).toHaveLength(4)
    for (const wrong of [
      { email, taxCode: '99999999999' },
      { email: 'x@example.com', taxCode: '01234567897' },
    ])
      await ask(wrong)
    expect(await mailed()).toHaveLength(4)
  })
})

describe('the link', () => {
  it('gives a new password, once, ends sessions and a lock, and stands in the audit', async () => {
    await db.rows(
      sql`update person set must_change_password = true, failed_sign_ins = 11, locked_until = '2100-01-01' where id = ${persona.personId!}::uuid`,
    )
    await ask({ username })
    const link = await token()
    expect((await complete(link)).userErrors).toEqual([])
    expect((await world.ask(persona, '{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await askSignIn(world, username, PASSWORD)).data.signIn.viewer).toBeNull()
    expect((await askSignIn(world, username, FRESH)).data.signIn.viewer).not.toBeNull()
    expect((await complete(link, 'another good password')).userErrors).toEqual([{ code: 'LINK_USED', path: ['token'] }])
    expect((await mailed()).map(([kind]) => kind)).toEqual(['PASSWORD_RECOVERY', 'PASSWORD_RECOVERED'])
    const deeds = await db.rows(
      sql`select action, studio_id = ${studioId}::uuid here, after from audit where subject_id = ${persona.personId!}::uuid and action like 'passwordRecovery%' order by sequence`,
    )
    expect(deeds).toEqual([
      { action: 'passwordRecoveryRequest', here: true, after: null },
      { action: 'passwordRecoveryComplete', here: true, after: { sessions: 1 } },
    ])
  })

  it('is good for thirty minutes, and until a later one takes its place', async () => {
    await ask({ username })
    const first = await token()
    await ask({ username })
    const second = await token()
    expect((await complete(first)).userErrors[0].code).toBe('LINK_EXPIRED')
    later(30)
    expect((await complete(second)).userErrors[0].code).toBe('LINK_EXPIRED')
    expect((await complete('0'.repeat(40))).userErrors[0].code).toBe('LINK_UNKNOWN')
  })

  it('refuses a password that is none, and stays good', async () => {
    await ask({ username })
    const link = await token()
    for (const [password, code] of [
      ['short', 'PASSWORD_TOO_SHORT'],
      ['Password2026!', 'PASSWORD_COMMON'],
      [PASSWORD, 'PASSWORD_UNCHANGED'],
    ] as const)
      expect((await complete(link, password)).userErrors).toEqual([{ code, path: ['newPassword'] }])
    expect((await complete(link)).username.toLowerCase()).toBe(username)
  })

  it('opens nothing for whoever has been disabled since', async () => {
    await ask({ username })
    const link = await token()
    await db.rows(sql`update person set disabled = true where id = ${persona.personId!}::uuid`)
    expect((await complete(link)).userErrors[0].code).toBe('LINK_UNKNOWN')
  })

  it('is kept only as a hash', async () => {
    await ask({ username })
    const link = await token()
    const rows = await db.rows(
      sql`select l::text from mail_link l union all select m::text from email_message m union all select j::text from pgboss.job j`,
    )
    expect(JSON.stringify(rows)).not.toContain(link)
  })
})
