import { describe, expect, onTestFinished, test } from 'vitest'
import { contextOf, cookieOf, givePassword, PASSWORD, withoutWaiting } from '../../../test/accounts.ts'
import { nobody } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { authenticate } from '../session/authenticate.ts'
import { signIn } from './sign-in.ts'

describe.skipIf(!hasPostgres())('accounts under contention (needs PostgreSQL)', () => {
  const ownDatabase = async (): Promise<Database> => {
    const db = await postgresDatabase()
    onTestFinished(() => db.close())
    return db
  }

  test('of many who register the studio at once one succeeds', async () => {
    const db = await ownDatabase()
    const world = createWorld(db)
    const register = (username: string) =>
      world.ask(
        nobody,
        `mutation ($input: StudioRegisterInput!) { studioRegister(input: $input) { viewer { username } userErrors { code } } }`,
        {
          input: {
            studioName: 'Studio Bianchi',
            vatNumber: '00743110157',
            name: 'Lucia Bianchi',
            username,
            email: 'lucia@example.it',
            password: 'seven green bicycles',
          },
        },
      )
    const answers = await Promise.all(['anna', 'bruno', 'carla', 'dario', 'elena', 'fabio'].map(register))
    expect(answers.filter(({ data }) => data?.studioRegister.viewer)).toHaveLength(1)
    const codes = answers.flatMap(({ data }) => data.studioRegister.userErrors)
    expect(codes).toEqual(Array(5).fill({ code: 'STUDIO_EXISTS' }))
  })

  test('signing in works as on the embedded database, and many at once get no more tries', async () => {
    const db = await ownDatabase()
    const world = createWorld(db)
    const persona = await world.operator({ studioId: await world.studio() })
    const username = await givePassword(world, persona)
    const attempt = async (password: string) => {
      const { context, cookies } = contextOf(world)
      const { userErrors } = await signIn(context, { username, password }, withoutWaiting)
      return { code: userErrors[0]?.code ?? 'OK', cookies }
    }
    const { code, cookies } = await attempt(PASSWORD)
    expect(code).toBe('OK')
    expect(await authenticate({ cookie: cookieOf(cookies[0]) }, db, world.now, world.config)).toMatchObject({
      personId: persona.personId,
    })
    const codes = (await Promise.all(Array.from({ length: 25 }, () => attempt('guess guess guess')))).map((a) => a.code)
    expect(codes.filter((each) => each === 'WRONG_CREDENTIALS').length).toBeLessThan(10)
    expect(codes.filter((each) => each === 'LOCKED').length).toBeGreaterThanOrEqual(16)
    expect((await attempt(PASSWORD)).code).toBe('LOCKED')
  })
})
